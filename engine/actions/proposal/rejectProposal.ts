import { defineAction } from '../defineAction.ts'
import { reviewProposal } from './reviewProposal.ts'
import { verdictWithComment } from './verdictInput.ts'

/** Reject a proposal. */
export const rejectProposal = defineAction({
  name: 'proposal.reject',
  description: 'Reject a proposal.',
  told: 'Rejected a proposal',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'review' },
  positional: ['id', 'comment'],
  input: verdictWithComment,
  example: { id: 'p-one', comment: 'The page is wanted as it is.' },
  decide: (view, { id, comment }, context) => reviewProposal(view, id, 'reject', comment, context),
})
