import type { World } from '../../../ports/world.ts'

/** A clock that begins at a moment and goes on by one second each time somebody looks. */
export function countingClock(start: string): World['clock'] {
  let readings = 0
  return { now: () => new Date(Date.parse(start) + 1000 * readings++).toISOString() }
}
