import type { Fault } from './fault.ts'
import type { LevelChange } from './levelChange.ts'

const SURE = 0.8
const TWO_LEVELS_SURE = 0.95
const MANY_TITLES = 3

/** True where one change of level is right beyond reasonable doubt, so that it can be proposed as a repair. */
export function isSure(levels: readonly number[], fault: Fault, changes: readonly LevelChange[]): boolean {
  const best = changes[0]
  if (!best) return false
  const now = levels[best.at]!
  const titles = levels.filter((level) => level === 1).length
  // The only title of a page is hardly the mistake, and a page of many titles has more than one.
  if (now === 1 && titles === 1) return false
  if (titles >= MANY_TITLES) return false
  if (fault.kind === 'skip') {
    const parent = levels[fault.at - 1]!
    const deep = levels[fault.at]!
    // A parent lowered to its children's level would stop being their parent.
    if (best.at < fault.at && best.level === deep) return false
    // Who writes a heading deeper than the last seldom means the same level.
    if (best.at === fault.at && best.level === parent && best.likelihood < TWO_LEVELS_SURE) return false
    // Two in a row may both be meant to be one level up.
    if (best.at === fault.at && levels[fault.at + 1] === deep && !stepsElsewhere(levels, fault.at, best.level, deep)) return false
  }
  return best.likelihood >= SURE
}

function stepsElsewhere(levels: readonly number[], at: number, from: number, to: number): boolean {
  return levels.some((level, i) => i > 0 && Math.abs(i - at) > 1 && level === to && levels[i - 1] === from)
}
