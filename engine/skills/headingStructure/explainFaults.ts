import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { Explanation } from './explanation.ts'
import type { Fault } from './fault.ts'
import { findFaults } from './findFaults.ts'
import { isStyle } from './isStyle.ts'
import type { LevelHabits } from './levelHabits.ts'
import { weighChanges } from './weighChanges.ts'

/**
 * Explains a page's faults by as few wrong headings as possible: a change that mends several stands for all of them.
 */
export function explainFaults(path: FilePath, headings: readonly Heading[], habits: LevelHabits): Explanation[] {
  const levels: number[] = headings.map(({ depth }) => depth)
  const faults = findFaults(levels)
  let open = faults.map((fault) => ({
    fault,
    changes: weighChanges(path, headings, fault, habits),
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
