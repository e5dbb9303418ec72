import type { LevelHabits } from './levelHabits.ts'
import type { LevelChange } from './weighChanges.ts'

/** Fewer pages than this show no custom. */
const witnesses = 2

/**
 * False where a change of one level would tear apart what stands together, however likely it looks:
 * one of several siblings raised above the others, a main section put below another, a lone subsection taken out of the
 * parent right above it, a heading moved that stands at its level on as many other pages as at the new one.
 */
export function isSafe(
  levels: readonly number[],
  { at, level, usual }: Pick<LevelChange, 'at' | 'level' | 'usual'>,
  habits: LevelHabits,
): boolean {
  const now = levels[at] ?? 0
  const elsewhere = (depth: number) => habits.anywhere[at]?.[depth - 1] ?? 0
  if (elsewhere(now) > 0 && elsewhere(now) >= elsewhere(level)) return false
  if (level < now) {
    if (at > 0 && siblingsAfter(levels, at) > 0 && !isKnownParent(levels, at, level, habits)) return false
    return usual || at === 0 || level > (levels[at - 1] ?? 0) || now <= (levels[at - 1] ?? 0)
  }
  return usual || now === 1 || !isMain(levels, at)
}

/** Other pages have this heading above those that follow it here, all of them where they stand. */
function isKnownParent(levels: readonly number[], at: number, level: number, { anywhere }: LevelHabits): boolean {
  const now = levels[at] ?? 0
  const end = levels.findIndex((other, i) => i > at && other < now)
  const usesOf = (i: number, depth: number) => anywhere[i]?.[depth - 1] ?? 0
  if (usesOf(at, level) < witnesses || usesOf(at, now) > 0) return false
  const followers = levels.slice(at + 1, end < 0 ? undefined : end)
  return followers.some((depth, i) => depth === now && usesOf(at + 1 + i, now) >= witnesses)
}

/** Headings of the same level below the same parent, which a raised one would take as its children. */
function siblingsAfter(levels: readonly number[], at: number): number {
  const now = levels[at] ?? 0
  const after = levels.slice(at + 1)
  const end = after.findIndex((level) => level < now)
  return after.slice(0, end < 0 ? after.length : end).filter((level) => level === now).length
}

/** A main section has the highest level below the title, and others of that level beside it. */
function isMain(levels: readonly number[], at: number): boolean {
  const below = levels.filter((level) => level > 1)
  const main = Math.min(...below)
  return levels[at] === main && below.filter((level) => level === main).length > 1
}
