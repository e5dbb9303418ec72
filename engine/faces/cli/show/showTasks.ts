import type { DataOf } from '../../../queries/query.ts'
import type { taskList } from '../../../queries/task/taskList.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows, clip } from './columns.ts'
import { countOf, showStatus } from './words.ts'

/** A line for each task. */
export function showTasks(tasks: DataOf<typeof taskList>, terminal: Terminal): string {
  if (tasks.length === 0) return 'No tasks here. Add one: vivarium task add "What is wanted"'
  const lines = alignRows(
    tasks.map((task) => [
      terminal.paint('bold', task.id),
      showStatus(task.status, terminal),
      task.resident ?? task.skill ?? '',
      clip(task.title, Math.max(30, terminal.width - 60)),
    ]),
  )
  return [...lines, terminal.paint('dim', countOf(tasks.length, 'task'))].join('\n')
}
