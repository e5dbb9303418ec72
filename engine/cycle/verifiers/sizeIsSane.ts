import { asksForRemoval } from './asksForRemoval.ts'
import type { Opinion } from './opinion.ts'
import type { Verifier } from './verifier.ts'
import type { Piece, Work } from './work.ts'

/** Below this many characters a page has no proportion to lose. */
const small = 1000

/** A page grows and shrinks in proportion. Removing one is right where the task asks for it, and never sure. */
export const sizeIsSane: Verifier = {
  name: 'size-is-sane',
  tells: 'Nothing is emptied, nothing is removed unasked, and nothing grows out of proportion.',
  verify(work) {
    const opinions = work.pieces.map((piece) => weigh(piece, work))
    return {
      findings: opinions.flatMap(({ findings }) => findings),
      confidence: Math.min(1, ...opinions.map(({ confidence = 1 }) => confidence)),
    }
  },
}

function weigh({ path, before, after }: Piece, work: Work): Opinion {
  const asked = asksForRemoval(work.cycle)
  if (after === null) {
    if (isCarriedOver(before ?? '', work)) return { findings: [] }
    return asked
      ? { findings: [], confidence: 0.7 }
      : { findings: [`${path} would be removed, which the task does not ask for`] }
  }
  if (before === undefined) return { findings: [] }
  if (after.trim() === '') return { findings: before.trim() === '' ? [] : [`${path} would be empty`] }
  if (after.length > 2 * before.length + 4000)
    return { findings: [`${path} would grow from ${before.length} to ${after.length} characters`] }
  const shrunk = before.length > small && after.length < before.length / 5
  return { findings: [], confidence: shrunk ? (asked ? 0.7 : 0.4) : 1 }
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
