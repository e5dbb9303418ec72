import type { FilePath } from '../../documents/document.ts'
import { isBelow } from '../../documents/markdown/isBelow.ts'
import { isEnglish } from './english/phrase.ts'
import { removals } from './english/removals.ts'
import { findPaths, markPaths } from './namedPath.ts'
import type { Opinion } from './opinion.ts'
import type { Verifier } from './verifier.ts'
import type { Piece } from './piece.ts'
import type { Work } from './work.ts'

/** Below this many characters a page has no proportion to lose. */
const small = 1000

/** A page grows and shrinks in proportion. Removing one is right where the task asks for it, and never sure. */
export const sizeIsSane: Verifier = {
  name: 'size-is-sane',
  tells: 'Nothing is emptied, nothing is removed unasked, and nothing grows out of proportion.',
  verify(work) {
    const opinions = work.pieces.map((piece) => weigh(piece, work))
    const because = opinions.flatMap((opinion) => opinion.because ?? [])
    return {
      findings: opinions.flatMap(({ findings }) => findings),
      confidence: Math.min(1, ...opinions.map(({ confidence = 1 }) => confidence)),
      ...(because.length > 0 ? { because } : {}),
    }
  },
}

function weigh({ path, before, after }: Piece, work: Work): Opinion {
  const asked = asksForRemoval(path, work)
  if (after === null) {
    if (isCarriedOver(before ?? '', work)) return { findings: [] }
    if (asked === 'no') return { findings: [`${path} would be removed, which the task does not ask for`] }
    return { findings: [], confidence: asked === 'yes' ? 0.7 : 0.4, because: [`${path} would be removed`] }
  }
  if (before === undefined) return { findings: [] }
  if (after.trim() === '') return { findings: before.trim() === '' ? [] : [`${path} would be empty`] }
  if (after.length > 2 * before.length + 4000)
    return { findings: [`${path} would grow from ${before.length} to ${after.length} characters`] }
  const shrunk = before.length > small && after.length < before.length / 5
  if (!shrunk) return { findings: [], confidence: 1 }
  const because = [`${path} would shrink from ${before.length} to ${after.length} characters`]
  return { findings: [], confidence: asked === 'yes' ? 0.7 : 0.4, because }
}

/** Whether a task wants pages gone. Of one that names this page, or that is not in English, nobody can be sure. */
function asksForRemoval(path: FilePath, work: Work): 'yes' | 'no' | 'unclear' {
  const { title } = work.cycle.task.data
  const wanted = markPaths(`${title}\n${work.brief.intent.goal}`, findPaths(work))
  if (removals.some(({ pattern }) => pattern.test(wanted.text))) return 'yes'
  const isNamed = wanted.named.some(({ paths }) => paths.some((place) => isBelow(path, place)))
  return isNamed || !isEnglish(wanted.text) ? 'unclear' : 'no'
}

/** Whether what stood in a removed page stands, for the most part, in a page that the work makes or extends. */
function isCarriedOver(before: string, { pieces }: Work): boolean {
  const lines = before
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 3)
  const kept = new Set(pieces.flatMap(({ added }) => added.map(({ text }) => text.trim())))
  return lines.length > 0 && lines.filter((line) => kept.has(line)).length >= 0.7 * lines.length
}
