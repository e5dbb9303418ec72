import { describeThrown } from '../describeThrown.ts'
import { hasMoved } from '../hasMoved.ts'
import type { Look, Opinion } from './opinion.ts'
import type { Verifier } from './verifier.ts'
import type { Work } from './work.ts'

/**
 * Lets every verifier look, one after the other. One that throws, says nonsense or takes longer than the patience is
 * broken.
 */
export async function askVerifiers(
  verifiers: readonly Verifier[],
  work: Work,
  patience: number,
): Promise<readonly Look[]> {
  const looks: Look[] = []
  for (const verifier of verifiers) looks.push({ name: verifier.name, ...(await ask(verifier, work, patience)) })
  return looks
}

async function ask(verifier: Verifier, work: Work, patience: number): Promise<Omit<Look, 'name'>> {
  const { world } = work
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new Error(`it took longer than ${patience / 1000} s`)), patience)
  try {
    const signal = AbortSignal.any([world.signal, late.signal])
    const given = { ...work, world: { ...world, signal } }
    return sound(await Promise.race([verifier.verify(given), aborted(signal)]))
  } catch (error) {
    if (world.signal.aborted || hasMoved(error)) throw error
    return { findings: [], broken: describeThrown(error) }
  } finally {
    clearTimeout(timer)
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    else signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}

/** An opinion that could be taken for approval by its form alone is none. */
function sound(opinion: Opinion): Opinion {
  const { findings, confidence = 1 } = opinion
  if (!Array.isArray(findings) || !(confidence >= 0 && confidence <= 1))
    throw new Error('it said nothing that can be understood')
  return opinion
}
