import { findFaults, isStyle, type Fault } from './fault.ts'
import type { LevelHabits } from './levelHabits.ts'
import { weighChanges, type LevelChange } from './weighChanges.ts'

/** A fault and the changes that would mend it, the likeliest first. */
export interface Explanation {
  readonly fault: Fault
  readonly changes: readonly LevelChange[]
  /** The page does this throughout: nothing to repair by guesswork, and worth saying once. */
  readonly styled: boolean
}

/**
 * Explains a page's faults by as few wrong headings as possible: a change that mends several stands for all of them.
 */
export function explainFaults(levels: readonly number[], habits: LevelHabits): readonly Explanation[] {
  const faults = findFaults(levels)
  let open = faults.map((fault) => ({
    fault,
    changes: weighChanges(levels, fault, habits),
    styled: isStyle(levels, faults, fault),
  }))
  const explained: Explanation[] = []
  while (open.length > 0) {
    const next = open.reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best))
    const change = next.changes[0]
    explained.push(next)
    const left = change ? findFaults(levels.with(change.at, change.level)) : faults
    const remains = (fault: Fault) => left.some((other) => other.kind === fault.kind && other.at === fault.at)
    open = open.filter((other) => other !== next && remains(other.fault) && !(next.styled && other.styled))
  }
  return explained
}

function weightOf({ changes }: Explanation): number {
  const best = changes[0]
  return best ? best.mends + best.likelihood : 0
}
