import type { TaskData } from '../../../schemas/types.ts'
import { supersedeProposals } from '../../lifecycles/proposal/supersedeProposals.ts'
import { waitsForWork } from '../../lifecycles/proposal/waitsForWork.ts'
import { returnToQueue } from '../../lifecycles/task/returnToQueue.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/**
 * Puts a task back in the queue; proposals of it that wait for review are superseded by what comes next, and those that
 * wait for work are done again by it.
 */
export const requeueTask = defineAction({
  name: 'task.requeue',
  description: 'Put a settled or blocked task back in the queue.',
  told: 'Put a task back',
  for: 'people',
  byEngine: true,
  seat: 'reviewer',
  command: { chapter: 'work' },
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: {
      id: { type: 'string', description: 'The task.' },
      finding: { type: 'string', maxLength: 1000, description: 'What to do differently; part of the next brief.' },
    },
  },
  example: { id: 't-one', finding: 'Keep the old headings.' },
  decide(view, { id, finding }, { at }) {
    const task = view.find<TaskData>('task', id)
    if (!task) return refuse('reference/missing', `there is no task ${id}`, { got: id })
    const move = returnToQueue(view, task, finding, at)
    if (move.kind === 'illegal') return refuse('task/move', move.message, { path: task.path })
    return {
      kind: 'decided',
      summary: `Requeue task: ${task.data.title}`,
      changes: [...move.changes, ...supersedeProposals(view, id, at, ({ data }) => !waitsForWork(data))],
    }
  },
})
