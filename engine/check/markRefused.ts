import { findObjections } from '../acts/findObjections.ts'
import { hideSecrets } from '../policy/secrets/hideSecrets.ts'
import type { World } from '../ports/world.ts'
import type { KnownFinding } from '../skills/knownFinding.ts'
import { sortRefused } from '../skills/sortRefused.ts'
import type { Saved } from './saved.ts'

/** Findings whose repair no resident may propose say which rule stands against it. */
export async function markRefused(
  world: Pick<World, 'clock' | 'secrets'>,
  { snapshot, view }: Saved,
  findings: readonly KnownFinding[],
): Promise<readonly KnownFinding[]> {
  const [resident] = view.of('resident')
  const repairs = findings.filter(({ fix, ruling }) => fix !== undefined && ruling === undefined)
  if (!resident || repairs.length === 0) return findings
  const ground = { view, read: snapshot.read, at: world.clock.now(), secrets: await world.secrets(snapshot) }
  const { refused } = await sortRefused(view, repairs, async (changes) => findObjections(ground, resident.id, changes))
  const against = new Map(refused.map(({ finding, problem }) => [finding, problem]))
  return findings.map((finding) => {
    const problem = against.get(finding)
    return problem
      ? { ...finding, refused: hideSecrets(`${problem.rule}: ${problem.message}`, ground.secrets) }
      : finding
  })
}
