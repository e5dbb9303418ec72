import type { ProposalData, TaskData } from '../../../schemas/types.ts'
import { supersedeProposals } from '../../lifecycles/proposal/supersedeProposals.ts'
import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { taskLifecycle } from '../../lifecycles/task/taskLifecycle.ts'
import { taskEvents } from '../../lifecycles/task/taskLifecycle.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Moves a task along its life at the end of a cycle. Only the engine does this. */
export const settleTask = defineAction({
  name: 'task.settle',
  description: 'Move a task along its life at the end of a cycle.',
  told: 'Settled a task',
  for: 'engine',
  seat: 'nobody',
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'events'],
    properties: {
      id: { type: 'string', description: 'The task.' },
      events: { type: 'array', items: { enum: taskEvents }, description: 'What happened to it, in order.' },
      findings: { type: 'array', items: { type: 'string' }, description: 'What the review found.' },
      reason: { type: 'string', description: 'Why it ended as it did.' },
      attempts: { type: 'integer', minimum: 0, description: 'Attempts so far.' },
      postponements: { type: 'integer', minimum: 0, description: 'How often its mind could not be reached so far.' },
      refusals: { type: 'integer', minimum: 0, description: 'How often the policy refused what came of it so far.' },
      not_before: { type: 'string', format: 'date-time', description: 'When it may be taken again.' },
      resident: { type: 'string', description: 'Who worked on it.' },
      note: { type: 'string', description: 'What its mind says of the work.' },
      tokens: { type: 'integer', minimum: 0, description: 'Tokens its mind used, as measured.' },
      score: { type: 'number', minimum: 0, maximum: 1, description: "The review's score." },
      silent: { type: 'boolean', description: 'Nothing is said of it in journal and room.' },
    },
  },
  example: { id: 't-one', events: ['taken', 'submitted', 'approved'], attempts: 1 },
  decide(view, { id, events, findings, reason, not_before, attempts, postponements, refusals }, { at }) {
    const task = view.find<TaskData>('task', id)
    if (!task) return refuse('reference/missing', `there is no task ${id}`, { got: id })
    const proposals = view
      .of<ProposalData>('proposal')
      .filter(({ data }) => data.task === id)
      .map((proposal) => proposal.id)
    const fields = {
      // A counter that is not counted now keeps what it says.
      ...(attempts === undefined ? {} : { attempts }),
      ...(postponements === undefined ? {} : { postponements }),
      ...(refusals === undefined ? {} : { refusals }),
      // Work that was not looked at again still has to answer what was found before.
      ...(findings?.length || events.includes('submitted')
        ? { findings: findings?.length ? [...findings] : undefined }
        : {}),
      ...(proposals.length > 0 ? { proposals } : {}),
      reason,
      not_before,
    }
    const move = moveDocument(taskLifecycle, view, task, events, fields, at)
    if (move.kind === 'illegal') return refuse('task/move', move.message, { path: task.path })
    // Changes that were asked for have been made, in proposals of their own, or there was nothing left to change.
    const answered =
      move.status === 'approved'
        ? supersedeProposals(view, id, at, ({ data }) => data.status !== 'ready_for_merge')
        : []
    return { kind: 'decided', summary: `${task.data.title} (${move.status})`, changes: [...move.changes, ...answered] }
  },
})
