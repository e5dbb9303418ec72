import { defineAction } from '../defineAction.ts'
import { proposalBranch } from './proposalBranch.ts'
import { reviewProposal } from './reviewProposal.ts'
import { verdictInput } from './verdictInput.ts'

/** Approve a proposal. */
export const approveProposal = defineAction({
  name: 'proposal.approve',
  description: 'Approve a proposal.',
  told: 'Approved a proposal',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'review' },
  positional: ['id', 'comment'],
  input: verdictInput,
  example: { id: 'p-one', comment: 'Well found.' },
  branches: proposalBranch,
  decide: (view, { id, comment }, context) => reviewProposal(view, id, 'approve', comment, context),
})
