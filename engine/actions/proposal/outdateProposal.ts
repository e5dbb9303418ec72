import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { proposalLifecycle } from '../../lifecycles/proposal/proposalLifecycle.ts'
import { voidApprovals } from '../../lifecycles/proposal/voidApprovals.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Says that files of a proposal have changed since: it waits to be done again, and what was approved is no more. */
export const outdateProposal = defineAction({
  name: 'proposal.outdate',
  description: 'Say that files of a proposal have changed since it was made.',
  told: 'Found a proposal out of date',
  for: 'engine',
  seat: 'nobody',
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: { id: { type: 'string', description: 'The proposal.' } },
  },
  example: { id: 'p-one' },
  decide(view, { id }, { at }) {
    const proposal = view.find<ProposalData>('proposal', id)
    if (!proposal) return refuse('reference/missing', `there is no proposal ${id}`, { got: id })
    const { data, path } = proposal
    const moved = data.files.filter((file) => view.blob(file.path) !== file.base).map((file) => file.path)
    if (moved.length === 0)
      return refuse('proposal/current', 'none of its files has changed', { path, expected: 'a file that did' })
    const reason = `Changed since: ${moved.join(', ')}.`
    const fields = { reviews: voidApprovals(data.reviews, reason), reason }
    const move = moveDocument(proposalLifecycle, view, proposal, ['base_moved'], fields, at)
    if (move.kind === 'illegal') return refuse('proposal/move', move.message, { path })
    return { kind: 'decided', summary: `Out of date: ${data.title}`, changes: move.changes }
  },
})
