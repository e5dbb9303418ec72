import type { TaskData } from '../../../schemas/types.ts'
import { moveTask } from '../../lifecycles/task/moveTask.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Takes a task out of the queue, with a reason. */
export const cancelTask = defineAction<{ id: string; reason?: string }>({
  name: 'task.cancel',
  description: 'Take a task out of the queue.',
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: {
      id: { type: 'string', description: 'The task.' },
      reason: { type: 'string', maxLength: 500, description: 'Why.' },
    },
  },
  decide(view, { id, reason }, { at }) {
    const task = view.find<TaskData>('task', id)
    if (!task) return refuse('reference/missing', `there is no task ${id}`, { got: id })
    const move = moveTask(view, task, ['cancelled'], reason ? { reason } : {}, at)
    if (move.kind === 'illegal') return refuse('task/move', move.message, { path: task.path })
    return { kind: 'decided', summary: `Cancel task: ${task.data.title}`, changes: move.changes }
  },
})
