import type { View } from '../documents/view.ts'
import { taskMoves } from '../lifecycles/task/taskMoves.ts'
import type { ProposalData, TaskData } from '../../schemas/types.ts'
import type { World } from '../world.ts'
import { commitActs } from './commitActs.ts'
import { engine, engineSignature } from './cycle.ts'
import { seeStop } from './seeStop.ts'

/**
 * Puts the tasks of proposals whose files changed underneath back in the queue, so that the work is done
 * again on what is there now. Answers with the tasks' ids.
 */
export async function refreshOutdated(world: World): Promise<readonly string[]> {
  const snapshot = await world.store.snapshot()
  const tasks = (await seeStop(world)) ? [] : outdatedTasks(snapshot)
  if (tasks.length === 0) return []
  const finding = 'The files changed since this was proposed; it is done again on what is there now.'
  const settled = await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: engineSignature,
    subject: `Do again on the new base: ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`,
    acts: tasks.map((id) => ({ by: engine, action: 'task.requeue', input: { id, finding } })),
  })
  return settled.kind === 'committed' ? tasks : []
}

function outdatedTasks(view: View): readonly string[] {
  const outdated = view
    .of<ProposalData>('proposal')
    .filter(
      ({ data }) => data.status === 'ready_for_merge' && data.files.some((file) => view.blob(file.path) !== file.base),
    )
    .flatMap(({ data }) => (data.task ? [data.task] : []))
  return [...new Set(outdated)].filter((id) => {
    const task = view.find<TaskData>('task', id)
    return task !== undefined && taskMoves[task.data.status].requeued !== undefined
  })
}
