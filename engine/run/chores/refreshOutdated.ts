import { outdateProposal } from '../../actions/proposal/outdateProposal.ts'
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
 * Puts the tasks of proposals back in the queue whose files changed underneath: they wait, and what the work comes to
 * is one more commit on their branches. Where people deleted the branch without merging it, or took its base out of
 * theirs (amended, rebased), so that merging would bring it back, the proposal is closed and made anew.
 */
export const refreshOutdated: Chore = {
  name: 'refresh-outdated',
  tells: 'Puts the work of proposals whose files have changed since back in the queue.',
  timing: 'before-cycle',
  open(world) {
    const isGone = openBases(world.store)
    return {
      async tend() {
        const outdated = (await seeStop(world)) ? [] : await findOutdated(world.store, isGone)
        const tasks = [...new Set(outdated.map(({ task }) => task))]
        return tasks.length > 0 && (await requeue(world, outdated, tasks)) ? { kind: 'refreshed', tasks } : undefined
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

interface Outdated {
  readonly proposal: string
  readonly task: string
  /** Its base is not on the host branch any more. */
  readonly isGone: boolean
}

async function requeue(world: World, outdated: readonly Outdated[], tasks: readonly string[]): Promise<boolean> {
  const finding = 'The files changed since this was proposed; it is done again on what is there now.'
  const waiting = outdated.filter(({ isGone }) => !isGone)
  const outcome = await commitActs(world, {
    kind: 'act',
    at: world.clock.now(),
    seed: world.ids.seed(),
    author: engineSignature,
    subject: `Do again on the new base: ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`,
    acts: [
      ...waiting.map(({ proposal }) => outdateProposal.act(engine, { id: proposal })),
      ...tasks.map((id) => requeueTask.act(engine, { id, finding })),
    ],
  })
  return outcome.kind === 'committed'
}

async function findOutdated(
  store: Store,
  isGone: (host: CommitId, base: CommitId) => Promise<boolean>,
): Promise<readonly Outdated[]> {
  const view = await store.snapshot()
  const outdated: Outdated[] = []
  for (const { id, data } of view.of<ProposalData>('proposal')) {
    if (data.status !== 'ready_for_merge' || data.task === undefined) continue
    const task = view.find<TaskData>('task', data.task)
    if (!task || taskMoves[task.data.status].requeued === undefined) continue
    const gone = await isGone(view.host, data.base)
    const moved = data.files.some((file) => view.blob(file.path) !== file.base)
    const isDeleted = (await store.resolve(`refs/heads/${data.branch}`)) === undefined
    if (gone || isDeleted || moved) outdated.push({ proposal: id, task: data.task, isGone: gone || isDeleted })
  }
  return outdated
}
