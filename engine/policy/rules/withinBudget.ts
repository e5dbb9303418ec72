import { overBudget } from '../overBudget.ts'
import type { CallRule } from '../rule.ts'

/** Work that has used up what it was given is blocked until somebody gives it more. */
export const withinBudget: CallRule = {
  id: 'within-budget',
  sentence: 'A call to a model fits the budgets of a call, of its task and of the world, at the most it can cost.',
  effect: 'deny',
  about: 'call',
  check: (request) => overBudget(request, ['call', 'task', 'world']),
}
