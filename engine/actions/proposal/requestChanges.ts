import { defineAction } from '../defineAction.ts'
import { reviewProposal } from './reviewProposal.ts'
import { verdictWithComment } from './verdictInput.ts'

/** Ask for changes; the task goes back to the queue with your comment. */
export const requestChanges = defineAction({
  name: 'proposal.request_changes',
  description: 'Ask for changes; the task goes back to the queue with your comment.',
  told: 'Asked for changes',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'review' },
  positional: ['id', 'comment'],
  input: verdictWithComment,
  example: { id: 'p-one', comment: 'Say where the figures are from.' },
  decide: (view, { id, comment }, context) => reviewProposal(view, id, 'request_changes', comment, context),
})
