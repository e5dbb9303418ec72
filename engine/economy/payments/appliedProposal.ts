import type { Payment } from './payment.ts'

/** What the author of a proposal earns when somebody merges it. */
export const appliedProposal: Payment = {
  reason: 'applied_proposal',
  tells: 'The author of a proposal that a human applies is paid for it.',
  subject: 'proposal',
  amount: ({ applied_proposal: rule }) => rule.author,
}
