import type { Fault } from './fault.ts'
import type { LevelChange } from './levelChange.ts'
import type { LevelHabits } from './levelHabits.ts'

const SURE = 0.8
const MANY_TITLES = 3
const BEGINS_DEEPER = 0.6

/** True where one change of level is right beyond reasonable doubt, so that it can be proposed as a repair. */
export function isSure(levels: readonly number[], fault: Fault, changes: readonly LevelChange[], habits: LevelHabits): boolean {
  const best = changes[0]
  if (!best) return false
  const now = levels[best.at]!
  const titles = levels.filter((level) => level === 1).length
  // A page's title is hardly the mistake, unless this library's pages begin deeper.
  if (best.at === 0 && now === 1 && habits.follows(0, best.level) < BEGINS_DEEPER) return false
  if (titles >= MANY_TITLES) return false
  if (fault.kind === 'skip') {
    const parent = levels[fault.at - 1]!
    const deep = levels[fault.at]!
    // A parent lowered to its children's level would stop being their parent.
    if (best.at < fault.at && best.level === deep) return false
    // Who writes a heading deeper than the last seldom means the same level.
    if (best.at === fault.at && best.level === parent) return false
    // Several in a row may all be meant to be one level up.
    const next = levels.slice(fault.at + 1, fault.at + 3)
    if (best.at === fault.at && next[0] === deep && (next[1] === deep || !stepsElsewhere(levels, fault.at, best.level, deep))) return false
  }
  return best.likelihood >= SURE
}

function stepsElsewhere(levels: readonly number[], at: number, from: number, to: number): boolean {
  return levels.some((level, i) => i > 0 && Math.abs(i - at) > 1 && level === to && levels[i - 1] === from)
}
