import { requeueTask } from '../../actions/task/requeueTask.ts'
import type { View } from '../../documents/view.ts'
import { taskMoves } from '../../lifecycles/task/taskLifecycle.ts'
import type { ProposalData, TaskData } from '../../../schemas/types.ts'
import type { World } from '../../ports/world.ts'
import { commitActs } from '../../acts/commitActs.ts'
import { engine, engineSignature } from '../../acts/engine.ts'
import { seeStop } from '../../cycle/seeStop.ts'
import type { Chore } from './chore.ts'

/**
 * Puts the tasks of proposals whose files changed underneath back in the queue, so that the work is done again on what
 * is there now.
 */
export const refreshOutdated: Chore = {
  name: 'refresh-outdated',
  tells: 'Puts the work of proposals whose files have changed since back in the queue.',
  timing: 'before-cycle',
  open: (world) => ({
    async tend() {
      const tasks = (await seeStop(world)) ? [] : outdatedTasks(await world.store.snapshot())
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
