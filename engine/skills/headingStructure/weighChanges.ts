import { findFaults, type Fault } from './fault.ts'
import { follows, total, type LevelHabits, type Levels } from './levelHabits.ts'

/** One heading given another level. */
export interface LevelChange {
  /** Index among the page's headings. */
  readonly at: number
  readonly level: number
  /** How many of the page's faults it mends. */
  readonly mends: number
  /** Every other page that has this heading has it at this level. */
  readonly usual: boolean
  /** How likely this is what was meant, compared with the other changes that would mend the same fault: 0 to 1. */
  readonly likelihood: number
}

const furthest = 2
/** How much the library's habits count beside the page's own, in steps between headings. */
const libraryWeight = 3
/** One level off is a little more usual than two. */
const nearer = Math.log(1.5)
const unseenTitle = 0.3
const witnesses = 3

/** The single changes of level that would mend a fault, and most others with it, the likeliest first. */
export function weighChanges(levels: readonly number[], fault: Fault, habits: LevelHabits): readonly LevelChange[] {
  const faults = findFaults(levels).length
  const suspects = fault.kind === 'skip' ? [fault.at - 1, fault.at] : [fault.at]
  const scored: { at: number; level: number; mends: number; usual: boolean; score: number }[] = []
  for (const at of suspects) {
    for (let level = 1; level <= 6; level++) {
      const off = Math.abs(level - (levels[at] ?? 0))
      if (off === 0 || off > furthest) continue
      const changed = levels.with(at, level)
      const left = findFaults(changed)
      if (left.length >= faults || left.some((other) => other.kind === fault.kind && other.at === fault.at)) continue
      const elsewhere = habits.elsewhere[at] ?? []
      const title = Math.log(shareOf(elsewhere, level))
      const usual = (elsewhere[level - 1] ?? 0) >= witnesses && elsewhere[level - 1] === total(elsewhere)
      const score = stepScore(changed, suspects, habits) + title + (off === 1 ? nearer : 0)
      scored.push({ at, level, mends: faults - left.length, usual, score })
    }
  }
  const most = Math.max(...scored.map(({ mends }) => mends))
  const thorough = scored.filter(({ mends }) => mends === most)
  const best = Math.max(...thorough.map(({ score }) => score))
  const weigh = (score: number) => Math.exp(score - best)
  const weights = thorough.reduce((sum, { score }) => sum + weigh(score), 0)
  return thorough
    .map(({ at, level, mends, usual, score }) => ({ at, level, mends, usual, likelihood: weigh(score) / weights }))
    .sort((a, b) => b.likelihood - a.likelihood || a.at - b.at || a.level - b.level)
}

/** How usual the steps around a fault are, on this page and in the library. */
function stepScore(levels: readonly number[], around: readonly number[], habits: LevelHabits): number {
  const first = Math.min(...around)
  const last = Math.max(...around) + 1
  const from = (i: number) => (i === 0 ? 0 : (levels[i - 1] ?? 0))
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
    score += Math.log((same + libraryWeight * follows(habits, from(step), levels[step] ?? 0)) / (all + libraryWeight))
  }
  return score
}

function shareOf(levels: Levels, level: number): number {
  return ((levels[level - 1] ?? 0) + unseenTitle) / (total(levels) + unseenTitle * 3)
}
