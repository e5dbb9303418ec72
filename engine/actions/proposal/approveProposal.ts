import { defineAction } from '../defineAction.ts'
import { reviewInput } from './reviewInput.ts'
import { reviewProposal } from './reviewProposal.ts'

/** Approve a proposal. */
export const approveProposal = defineAction<{ id: string; comment?: string }>({
  name: 'proposal.approve',
  description: 'Approve a proposal.',
  positional: ['id', 'comment'],
  input: reviewInput('optional'),
  decide: (view, { id, comment }, context) => reviewProposal(view, id, 'approve', comment, context),
})
