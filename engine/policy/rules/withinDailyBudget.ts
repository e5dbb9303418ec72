import { overBudget } from '../overBudget.ts'
import type { CallRule } from '../rule.ts'

/** What does not fit into today waits for tomorrow. */
export const withinDailyBudget: CallRule = {
  id: 'within-daily-budget',
  sentence: 'A call to a model fits what its resident, and everybody together, may spend in a day (UTC).',
  effect: 'deny',
  about: 'call',
  check: (request) => overBudget(request, ['resident', 'day']),
}
