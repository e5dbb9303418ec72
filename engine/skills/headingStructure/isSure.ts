import type { Fault } from './fault.ts'
import { follows, type LevelHabits } from './levelHabits.ts'
import { isSafe } from './isSafe.ts'
import type { LevelChange } from './weighChanges.ts'

const sure = 0.8
const manyTitles = 3
const manySiblings = 4
const beginsDeeper = 0.6
const mayBegin = 0.3

/** True where one change of level is right beyond reasonable doubt, so that it can be proposed as a repair. */
export function isSure(
  levels: readonly number[],
  fault: Fault,
  changes: readonly LevelChange[],
  habits: LevelHabits,
): boolean {
  const best = changes[0]
  if (!best || !isSafe(levels, best, habits)) return false
  const now = levels[best.at]
  const titles = levels.filter((level) => level === 1).length
  // A page's title is hardly the mistake, unless this library's pages begin deeper.
  if (best.at === 0 && now === 1 && follows(habits, 0, best.level) < beginsDeeper) return false
  if (titles >= manyTitles) return false
  // Where pages begin at the level of the later heading, too, the first may be the one that is wrong.
  if (fault.kind === 'start' && best.at > 0 && follows(habits, 0, now ?? 0) >= mayBegin) return false
  // A heading above the first is the one that is wrong only where pages begin as this one does.
  if (fault.kind === 'start' && fault.at > 0 && follows(habits, 0, levels[0] ?? 0) < beginsDeeper) return false
  if (best.usual) return best.likelihood >= sure
  // Who writes a title means something higher than a subsection, where pages begin with titles.
  const titled = levels[0] === 1 || follows(habits, 0, 1) > 1 - beginsDeeper
  if (now === 1 && best.level > 2 && titled && changes.length > 1) return false
  if (fault.kind === 'skip') {
    const parent = levels[fault.at - 1] ?? 0
    const deep = levels[fault.at] ?? 0
    // A parent lowered to its children's level would stop being their parent.
    if (best.at < fault.at && best.level === deep) return false
    if (best.at === fault.at && best.level === parent && !isOnlyLevel(levels, fault.at, parent)) return false
    if (best.at === fault.at && !hasUsualChildren(levels, fault.at, best.level, deep)) return false
  }
  return best.likelihood >= sure
}

/** Who writes a heading deeper than the last seldom means the same level, unless the page knows no other. */
function isOnlyLevel(levels: readonly number[], at: number, parent: number): boolean {
  const others = levels.filter((_, i) => i !== at)
  return others.every((level) => level <= parent) && others.filter((level) => level === parent).length >= manySiblings
}

/**
 * Headings of the same depth right after may all be meant one level up, unless as many follow such a heading elsewhere.
 */
function hasUsualChildren(levels: readonly number[], at: number, level: number, deep: number): boolean {
  const childrenOf = (start: number) => {
    const after = levels.slice(start + 1)
    const end = after.findIndex((other) => other < deep)
    return end < 0 ? after.length : end
  }
  const elsewhere = levels.flatMap((other, i) => (i !== at && other === level ? [childrenOf(i)] : []))
  return childrenOf(at) <= Math.max(0, ...elsewhere)
}
