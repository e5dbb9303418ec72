import type { BrokenLink } from './brokenLink.ts'
import type { Habits } from './habits.ts'
import { shapeOf } from './shapeOf.ts'

/** False where a site's settings, which we cannot run, might still make the link work. */
export function isSurelyBroken(habits: Habits, { from, destination, outside }: BrokenLink): boolean {
  if (outside) return false
  const shape = shapeOf(destination)
  return shape === undefined || habits.usuallyWorks(from, shape)
}
