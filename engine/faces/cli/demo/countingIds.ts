import type { World } from '../../../ports/world.ts'

/** Seeds that follow from one seed, the same each time. */
export function countingIds(seed: string): World['ids'] {
  let given = 0
  return { seed: () => `${seed}-${given++}` }
}
