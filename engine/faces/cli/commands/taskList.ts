import type { TaskData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { alignRows, clip } from '../show/columns.ts'
import { countOf, showStatus } from '../show/words.ts'

/** Lists tasks. */
export const taskList = defineCommand<{ all?: boolean; status?: string }>({
  name: 'task list',
  description: 'List the tasks that are not settled.',
  input: {
    all: { type: 'boolean', description: 'The settled ones too.' },
    status: { type: 'string', title: 'status', description: 'Only those with this status (implies --all).' },
  },
  async run({ all = false, status }, session) {
    const world = await session.openWorld()
    const { isSettled } = await import('../../../lifecycles/task/isSettled.ts')
    const tasks = (await world.store.snapshot())
      .of<TaskData>('task')
      .filter(({ data }) => (status ? data.status === status.replaceAll(' ', '_') : all || !isSettled(data.status)))
      .map(({ path, data }) => ({ ...data, path }))
    return answer(tasks, (rows, terminal) => {
      if (rows.length === 0) return 'No tasks here. Add one: vivarium task add "What is wanted"'
      const lines = alignRows(
        rows.map((task) => [
          terminal.paint('bold', task.id),
          showStatus(task.status, terminal),
          task.resident ?? task.skill ?? '',
          clip(task.title, Math.max(30, terminal.width - 60)),
        ]),
      )
      return [...lines, terminal.paint('dim', countOf(rows.length, 'task'))].join('\n')
    })
  },
})
