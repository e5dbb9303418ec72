import type { ThinkContext } from '../ports/mind.ts'
import type { World } from '../ports/world.ts'
import type { Cycle } from './cycle.ts'
import { openMeter } from './spend/openMeter.ts'

/** What a mind is given besides its brief, when it thinks for a resident in a cycle. */
export function thinkContext(world: World, { seed, task, policy, control }: Cycle, resident: string): ThinkContext {
  const { signal, abilities } = world
  return {
    world,
    signal,
    abilities,
    meter: openMeter(world, { cycle: seed, task: task.id, resident, policy, control, signal }),
  }
}
