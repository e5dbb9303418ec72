import { requeueTask } from '../../actions/task/requeueTask.ts'
import { taskMoves } from '../../lifecycles/task/taskLifecycle.ts'
import type { ProposalData, TaskData } from '../../../schemas/types.ts'
import type { Store } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { commitActs } from '../../acts/commitActs.ts'
import { engine, engineSignature } from '../../acts/engine.ts'
import { seeStop } from '../../cycle/seeStop.ts'
import type { Chore } from './chore.ts'

/**
 * Puts the tasks of proposals back in the queue whose files changed underneath, or whose base people took out of their
 * branch (amended, rebased): merged, it would come back. The work is done again on what is there now.
 */
export const refreshOutdated: Chore = {
  name: 'refresh-outdated',
  tells: 'Puts the work of proposals whose files have changed since back in the queue.',
  timing: 'before-cycle',
  open: (world) => ({
    async tend() {
      const tasks = (await seeStop(world)) ? [] : await outdatedTasks(world.store)
      return tasks.length > 0 && (await requeue(world, tasks)) ? { kind: 'refreshed', tasks } : undefined
    },
  }),
}

async function requeue(world: World, tasks: readonly string[]): Promise<boolean> {
  const finding = 'The files changed since this was proposed; it is done again on what is there now.'
  const outcome = await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: engineSignature,
    subject: `Do again on the new base: ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`,
    acts: tasks.map((id) => requeueTask.act(engine, { id, finding })),
  })
  return outcome.kind === 'committed'
}

async function outdatedTasks(store: Store): Promise<readonly string[]> {
  const view = await store.snapshot()
  const bases = new Map<string, boolean>()
  const isGone = async (base: string) => {
    const known = bases.get(base) ?? !(await store.descends(view.host, base))
    bases.set(base, known)
    return known
  }
  const outdated: string[] = []
  for (const { data } of view.of<ProposalData>('proposal')) {
    if (data.status !== 'ready_for_merge' || data.task === undefined) continue
    const moved = data.files.some((file) => view.blob(file.path) !== file.base)
    if (moved || (await isGone(data.base))) outdated.push(data.task)
  }
  return [...new Set(outdated)].filter((id) => {
    const task = view.find<TaskData>('task', id)
    return task !== undefined && taskMoves[task.data.status].requeued !== undefined
  })
}
