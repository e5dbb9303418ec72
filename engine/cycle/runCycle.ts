import { chooseTask } from '../lifecycles/task/chooseTask.ts'
import type { World } from '../world.ts'
import type { CycleReport } from './cycle.ts'
import { holdLeases } from './holdLeases.ts'
import { openCycle } from './openCycle.ts'
import { pacedUntil } from './pacedUntil.ts'
import { settle } from './settle.ts'
import { stages } from './stages/index.ts'
import { stopReason } from './stopReason.ts'
import { whatWaits } from './whatWaits.ts'
import { lastActive } from './lastActive.ts'

/**
 * Takes one task as far as it will go and makes one commit, or reports why not.
 *
 *   snapshot ─► choose ─► lease ─► preflight ─► gather ─► plan ─► route ─► think* ─► critique* ─► review ─► settle ─► one commit
 *
 * Stages marked * act on the outside through the world; the others only decide.
 */
export async function runCycle(world: World, only: { resident?: string } = {}): Promise<CycleReport> {
  const at = world.clock.now()
  const snapshot = await world.store.snapshot()
  const stopped = stopReason(snapshot)
  if (stopped) return { kind: 'stopped', reason: stopped }
  const until = pacedUntil(snapshot, at)
  if (until) return { kind: 'paced', until }

  for (const { task, resident } of chooseTask(snapshot, at, lastActive(snapshot), only.resident)) {
    const leases = await holdLeases(world, [`task/${task.id}`, `resident/${resident.id}`], resident.id)
    if (!leases) continue
    try {
      let cycle = openCycle(world, snapshot, task, resident, at)
      for (const stage of stages) {
        if (cycle.outcome) break
        if (!stage.when.includes(task.data.status)) continue
        if (stopReason(await world.store.snapshot())) return { kind: 'stopped', reason: 'stopped while working; nothing was written' }
        cycle = 'act' in stage ? await stage.act(cycle, world) : stage.decide(cycle, world)
      }
      return await settle(world, cycle, leases)
    } catch (error) {
      if (hasMoved(error)) return { kind: 'lost', what: (error as Error).message }
      throw error
    } finally {
      await leases.release()
    }
  }
  return { kind: 'idle', waiting: whatWaits(snapshot, at) }
}

/** A file that was read late is no longer what the snapshot shows: a race lost, not a failure. */
function hasMoved(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'store/moved'
}
