import type { Payment } from './payment.ts'

/**
 * What an approved task earns: a part for the budget it saved and a part for its score, inside the bounds of the
 * physics. Used and budgeted tokens are measured, never assumed.
 */
export const approvedTask: Payment = {
  reason: 'approved_task',
  tells: 'A resident is paid for an approved task, more for less budget used and for a better score.',
  subject: 'task',
  amount({ approved_task: rule }, { tokens = 0, score = 0 }) {
    const saved = Math.max(0, 1 - tokens / rule.token_budget)
    const earned = Math.round(rule.saved_share * saved) + Math.round(rule.review_score * score)
    return Math.min(rule.maximum, Math.max(rule.minimum, earned))
  },
}
