import { sampleLibrary } from '../../../founding/sampleLibrary.ts'
import { initWorld } from '../../../opening/initWorld.ts'
import type { World } from '../../../ports/world.ts'

/** When every demo begins. */
const start = '2026-01-05T09:00:00.000Z'

/**
 * Makes the demo's world in a folder. With the clock and the ids it answers with, one seed always gives the same
 * commits.
 */
export async function foundDemo(folder: string, seed: string): Promise<Pick<World, 'clock' | 'ids'>> {
  const clock = countingClock(start)
  await initWorld(folder, {
    name: 'The allotment',
    files: sampleLibrary,
    at: clock.now(),
    seed,
    steward: { name: 'Ada', email: 'ada@people.vivarium.invalid' },
  })
  return { clock, ids: countingIds(seed) }
}

/** A clock that begins at a moment and goes on by one second each time somebody looks. */
function countingClock(moment: string): World['clock'] {
  let readings = 0
  return { now: () => new Date(Date.parse(moment) + 1000 * readings++).toISOString() }
}

/** Seeds that follow from one seed, the same each time. */
function countingIds(seed: string): World['ids'] {
  let given = 0
  return { seed: () => `${seed}-${given++}` }
}
