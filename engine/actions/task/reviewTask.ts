import type { ProposalData, SuggestionData, TaskData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/**
 * A critic's word on the work of another. It changes no document: it stands in the record, and can only lower the
 * verdict.
 */
export const reviewTask = defineAction({
  name: 'task.review',
  description: "Say whether another resident's work on a task is good.",
  told: 'Reviewed',
  for: 'critique',
  seat: 'nobody',
  positional: ['task', 'verdict'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['task', 'verdict'],
    properties: {
      task: { type: 'string', description: 'The task whose work it is about.' },
      verdict: {
        enum: ['approve', 'return', 'ask'],
        description: 'approve it, return it with findings, or ask a human.',
      },
      findings: {
        type: 'array',
        maxItems: 20,
        items: { type: 'string', minLength: 1, maxLength: 500 },
        description: 'What is wrong, in words its author can act on; a return needs at least one.',
      },
    },
  },
  example: { task: 't-one', verdict: 'return', findings: ['The link still leads nowhere.'] },
  decide(view, { task: id, verdict, findings = [] }, { by }) {
    const task = view.find<TaskData>('task', id)
    if (!task) return refuse('reference/missing', `there is no task ${id}`, { got: id })
    const works = [...view.of<ProposalData>('proposal'), ...view.of<SuggestionData>('suggestion')]
    const own = task.data.resident === by.id || works.some(({ data }) => data.task === id && data.author === by.id)
    if (own)
      return refuse('review/own-work', 'nobody reviews their own work', {
        path: task.path,
        expected: 'another resident',
        got: by.id,
      })
    if (verdict === 'return' && findings.length === 0)
      return refuse('review/findings', 'work is returned without a word about what is wrong', {
        expected: 'at least one finding',
      })
    return { kind: 'decided', summary: `Review: ${verdict} ${task.data.title}`, changes: [] }
  },
})
