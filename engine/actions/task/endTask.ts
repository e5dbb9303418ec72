import type { View } from '../../documents/view.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { taskLifecycle } from '../../lifecycles/task/taskLifecycle.ts'
import type { TaskEvent } from '../../lifecycles/task/taskLifecycle.ts'
import type { ActContext, Decision } from '../action.ts'
import { refuse } from '../refuse.ts'

/** A human's word that ends a task: `verb` says it in the commit's subject. */
export function endTask(
  view: View,
  { id, reason }: { id: string; reason?: string },
  event: TaskEvent,
  verb: string,
  { at }: ActContext,
): Decision {
  const task = view.find<TaskData>('task', id)
  if (!task) return refuse('reference/missing', `there is no task ${id}`, { got: id })
  const move = moveDocument(taskLifecycle, view, task, [event], { reason }, at)
  if (move.kind === 'illegal') return refuse('task/move', move.message, { path: task.path })
  return { kind: 'decided', summary: `${verb} task: ${task.data.title}`, changes: move.changes }
}
