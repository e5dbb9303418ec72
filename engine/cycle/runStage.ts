import type { World } from '../ports/world.ts'
import type { Cycle, Stage } from './cycle.ts'
import { seeStop } from './seeStop.ts'
import { untilStopped, type Ended } from './untilStopped.ts'

/**
 * Takes a cycle through one stage, unless the world is stopped before it or, where the stage leaves the process, during
 * it.
 */
export async function runStage(world: World, stage: Stage, cycle: Cycle): Promise<Ended<Cycle>> {
  const reason = await seeStop(world)
  if (reason) return { kind: 'stopped', reason }
  if ('decide' in stage) return { kind: 'done', value: stage.decide(cycle, world) }
  return untilStopped(world, (guarded) => stage.act(cycle, guarded))
}
