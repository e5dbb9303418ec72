import type { Change } from '../../documents/change.ts'
import type { ProposalData, TaskData } from '../../../schemas/types.ts'
import { moveProposal } from '../../lifecycles/proposal/moveProposal.ts'
import { moveTask } from '../../lifecycles/task/moveTask.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Puts a task back in the queue; proposals of it that still wait are superseded by what comes next. */
export const requeueTask = defineAction<{ id: string; finding?: string }>({
  name: 'task.requeue',
  description: 'Put a settled or blocked task back in the queue.',
  principals: ['human', 'engine'],
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
  decide(view, { id, finding }, { at }) {
    const task = view.find<TaskData>('task', id)
    if (!task) return refuse('reference/missing', `there is no task ${id}`, { got: id })
    const findings = finding ? [finding] : undefined
    const move = moveTask(view, task, ['requeued'], { findings, attempts: 0 } as Partial<TaskData>, at)
    if (move.kind === 'illegal') return refuse('task/move', move.message, { path: task.path })
    const changes: Change[] = [...move.changes]
    for (const proposal of view.of<ProposalData>('proposal').filter(({ data }) => data.task === id)) {
      const superseded = moveProposal(view, proposal, ['superseded'], { reason: 'The task is worked again.' }, at)
      if (superseded.kind === 'moved') changes.push(...superseded.changes)
    }
    return { kind: 'decided', summary: `Requeue task: ${task.data.title}`, changes }
  },
})
