import { worldOf } from '../../../collections/settings.ts'
import type { ProposalData, ResidentData, TaskData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { showWorld } from '../show/showWorld.ts'

/** Shows where a world stands. */
export const status = defineCommand({
  name: 'status',
  description: 'Show where the world stands and what waits for whom.',
  async run(_, session) {
    const world = await session.openWorld()
    const { seeStop } = await import('../../../cycle/seeStop.ts')
    const { lastActive } = await import('../../../cycle/lastActive.ts')
    const { chooseTask } = await import('../../../lifecycles/task/chooseTask.ts')
    const { whatWaits } = await import('../../../cycle/whatWaits.ts')
    const strays = await world.store.rescan()
    const view = await world.store.snapshot()
    const [last] = await world.store.log(1)
    const stopped = await seeStop(world)
    const at = world.clock.now()
    const ready = chooseTask(view, at, lastActive(view)).map(({ task, resident }) => ({
      task: task.id,
      title: task.data.title,
      resident: resident.data.name,
    }))
    const acknowledged = (await world.store.leases('stopped')).map(({ holder }) => holder)
    const working = (await world.store.leases('task')).map(({ name }) => name.slice('task/'.length))
    const count = (collection: string) =>
      tally(view.of<TaskData | ProposalData | ResidentData>(collection).map(({ data }) => data.status))
    const data = {
      name: worldOf(view)?.name ?? '',
      root: world.root,
      head: view.head,
      ...(stopped ? { stopped, acknowledged } : {}),
      working,
      tasks: count('task'),
      proposals: count('proposal'),
      residents: count('resident'),
      documents: world.collections.reduce((sum, { name }) => sum + view.of(name).length, 0),
      problems: view.problems.length,
      edits: strays.map(({ path }) => path),
      ready,
      waiting: whatWaits(view, at).filter((line) => !ready.some(({ task }) => line.startsWith(`task ${task} `))),
      ...(last
        ? {
            last: {
              commit: last.commit,
              at: last.at,
              author: last.author.name,
              subject: last.message.split('\n')[0] ?? '',
            },
          }
        : {}),
    }
    return answer(data, showWorld)
  },
})

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
