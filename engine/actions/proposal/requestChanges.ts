import { defineAction } from '../defineAction.ts'
import { reviewInput } from './reviewInput.ts'
import { reviewProposal } from './reviewProposal.ts'

/** Ask for changes; the task goes back to the queue with your comment. */
export const requestChanges = defineAction<{ id: string; comment?: string }>({
  name: 'proposal.request_changes',
  description: 'Ask for changes; the task goes back to the queue with your comment.',
  positional: ['id', 'comment'],
  input: reviewInput('required'),
  decide: (view, { id, comment }, context) => reviewProposal(view, id, 'request_changes', comment, context),
})
