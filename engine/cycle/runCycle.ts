import { chooseTask } from '../lifecycles/task/chooseTask.ts'
import { lastActive } from '../lifecycles/task/lastActive.ts'
import { whatWaits } from '../lifecycles/whatWaits.ts'
import type { World } from '../ports/world.ts'
import { claimTask } from './claimTask.ts'
import type { CycleReport } from './cycle.ts'
import { openCycle } from './openCycle.ts'
import { pacedUntil } from './pacedUntil.ts'
import { runStage } from './runStage.ts'
import { hasMoved } from './hasMoved.ts'
import { seeStop } from './seeStop.ts'
import { settle } from './settle.ts'
import { stages } from './stages/index.ts'

/**
 * Takes one task as far as it will go and makes one commit, or reports why not.
 *
 *   snapshot ─► choose ─► lease ─► preflight ─► gather ─► plan ─► route
 *            ─► think* ─► critique* ─► review ─► settle ─► one commit
 *
 * Stages marked * act on the outside through the world; the others only decide.
 */
export async function runCycle(world: World, only: { resident?: string } = {}): Promise<CycleReport> {
  const at = world.clock.now()
  const stopped = await seeStop(world)
  if (stopped) return { kind: 'stopped', reason: stopped }
  const snapshot = await world.store.snapshot()
  const until = pacedUntil(snapshot, at)
  if (until) return { kind: 'paced', until }

  for (const choice of chooseTask(snapshot, at, lastActive(snapshot), only.resident)) {
    const claim = await claimTask(world, choice)
    if (claim.kind === 'moved') return { kind: 'lost', what: `somebody else was quicker with ${choice.task.id}` }
    if (claim.kind === 'taken') continue
    try {
      let cycle = openCycle(world, claim.snapshot, choice.task, claim.resident, at)
      for (const stage of stages) {
        if (cycle.outcome) break
        if (!stage.when.includes(choice.task.data.status)) continue
        const ended = await runStage(world, stage, cycle)
        if (ended.kind === 'stopped') return { kind: 'stopped', reason: `${ended.reason}; nothing was written` }
        cycle = ended.value
      }
      return await settle(world, cycle, claim.leases)
    } catch (error) {
      if (world.signal.aborted) return { kind: 'stopped', reason: 'interrupted; nothing was written' }
      if (hasMoved(error)) return { kind: 'lost', what: (error as Error).message }
      throw error
    } finally {
      await claim.leases.release()
    }
  }
  return { kind: 'idle', waiting: whatWaits(snapshot, at) }
}
