import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { Fault } from './fault.ts'
import { findFaults } from './findFaults.ts'
import type { LevelChange } from './levelChange.ts'
import type { LevelHabits } from './levelHabits.ts'

const furthest = 2
/** How much the library's habits count beside the page's own, in steps between headings. */
const libraryWeight = 3
/** One level off is a little more usual than two. */
const nearer = Math.log(1.5)
const unseenTitle = 0.3
const witnesses = 3

/** The single changes of level that would mend a fault, and most others with it, the likeliest first. */
export function weighChanges(
  path: FilePath,
  headings: readonly Heading[],
  fault: Fault,
  habits: LevelHabits,
): LevelChange[] {
  const levels: number[] = headings.map(({ depth }) => depth)
  const faults = findFaults(levels).length
  const suspects = fault.kind === 'skip' ? [fault.at - 1, fault.at] : [fault.at]
  const scored: { at: number; level: number; mends: number; usual: boolean; score: number }[] = []
  for (const at of suspects) {
    for (let level = 1; level <= 6; level++) {
      const off = Math.abs(level - levels[at]!)
      if (off === 0 || off > furthest) continue
      const changed = levels.with(at, level)
      const left = findFaults(changed)
      if (left.length >= faults || left.some((other) => other.kind === fault.kind && other.at === fault.at)) continue
      const elsewhere = habits.levelsOf(headings[at]!.text, path)
      const title = Math.log(shareOf(elsewhere, level))
      const usual = elsewhere.size === 1 && (elsewhere.get(level) ?? 0) >= witnesses
      const score = stepScore(changed, suspects, habits) + title + (off === 1 ? nearer : 0)
      scored.push({ at, level, mends: faults - left.length, usual, score })
    }
  }
  const most = Math.max(...scored.map(({ mends }) => mends))
  const thorough = scored.filter(({ mends }) => mends === most)
  const best = Math.max(...thorough.map(({ score }) => score))
  const weigh = (score: number) => Math.exp(score - best)
  const total = thorough.reduce((sum, { score }) => sum + weigh(score), 0)
  return thorough
    .map(({ at, level, mends, usual, score }) => ({ at, level, mends, usual, likelihood: weigh(score) / total }))
    .sort((a, b) => b.likelihood - a.likelihood || a.at - b.at || a.level - b.level)
}

/** How usual the steps around a fault are, on this page and in the library. */
function stepScore(levels: readonly number[], around: readonly number[], habits: LevelHabits): number {
  const first = Math.min(...around)
  const last = Math.max(...around) + 1
  const from = (i: number) => (i === 0 ? 0 : levels[i - 1]!)
  let score = 0
  for (let step = first; step <= last && step < levels.length; step++) {
    let same = 0
    let all = 0
    for (let i = 0; i < levels.length; i++) {
      // The steps that touch the suspects prove nothing about them.
      if ((i >= first && i <= last) || from(i) !== from(step)) continue
      all++
      if (levels[i] === levels[step]) same++
    }
    score += Math.log((same + libraryWeight * habits.follows(from(step), levels[step]!)) / (all + libraryWeight))
  }
  return score
}

function shareOf(levels: ReadonlyMap<number, number>, level: number): number {
  const total = [...levels.values()].reduce((sum, count) => sum + count, 0)
  return ((levels.get(level) ?? 0) + unseenTitle) / (total + unseenTitle * 3)
}
