import { requeueTask } from '../../actions/task/requeueTask.ts'
import { taskMoves } from '../../lifecycles/task/taskLifecycle.ts'
import type { ProposalData, TaskData } from '../../../schemas/types.ts'
import type { CommitId } from '../../documents/document.ts'
import type { Store } from '../../ports/store.ts'
import type { World } from '../../ports/world.ts'
import { commitActs } from '../../acts/commitActs.ts'
import { engine, engineSignature } from '../../acts/engine.ts'
import { seeStop } from '../../cycle/seeStop.ts'
import type { Chore } from './chore.ts'

/**
 * Puts the tasks of proposals back in the queue whose files changed underneath, whose branch people deleted without
 * merging it, or whose base they took out of their branch (amended, rebased): merged, it would come back. The work is
 * done again on what is there now.
 */
export const refreshOutdated: Chore = {
  name: 'refresh-outdated',
  tells: 'Puts the work of proposals whose files have changed since back in the queue.',
  timing: 'before-cycle',
  open(world) {
    const isGone = openBases(world.store)
    return {
      async tend() {
        const tasks = (await seeStop(world)) ? [] : await outdatedTasks(world.store, isGone)
        return tasks.length > 0 && (await requeue(world, tasks)) ? { kind: 'refreshed', tasks } : undefined
      },
    }
  },
}

/**
 * Tells whether a host branch has lost a commit that it had. What it held a moment ago it holds as long as it only goes
 * on from there, so that history is walked once for each base, and then only what was added.
 */
function openBases({ descends }: Store): (host: CommitId, base: CommitId) => Promise<boolean> {
  const seen = new Map<CommitId, CommitId>()
  return async (host, base) => {
    const held = seen.get(base)
    const holds = (held !== undefined && (await descends(host, held))) || (await descends(host, base))
    if (holds) seen.set(base, host)
    else seen.delete(base)
    return !holds
  }
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

async function outdatedTasks(
  store: Store,
  isGone: (host: CommitId, base: CommitId) => Promise<boolean>,
): Promise<readonly string[]> {
  const view = await store.snapshot()
  const outdated: string[] = []
  for (const { data } of view.of<ProposalData>('proposal')) {
    if (data.status !== 'ready_for_merge' || data.task === undefined) continue
    const moved = data.files.some((file) => view.blob(file.path) !== file.base)
    const isDeleted = (await store.resolve(`refs/heads/${data.branch}`)) === undefined
    if (moved || isDeleted || (await isGone(view.host, data.base))) outdated.push(data.task)
  }
  return [...new Set(outdated)].filter((id) => {
    const task = view.find<TaskData>('task', id)
    return task !== undefined && taskMoves[task.data.status].requeued !== undefined
  })
}
