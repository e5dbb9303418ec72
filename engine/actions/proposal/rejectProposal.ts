import { defineAction } from '../defineAction.ts'
import { reviewInput } from './reviewInput.ts'
import { reviewProposal } from './reviewProposal.ts'

/** Reject a proposal. */
export const rejectProposal = defineAction<{ id: string; comment?: string }>({
  name: 'proposal.reject',
  description: 'Reject a proposal.',
  positional: ['id', 'comment'],
  input: reviewInput('required'),
  decide: (view, { id, comment }, context) => reviewProposal(view, id, 'reject', comment, context),
})
