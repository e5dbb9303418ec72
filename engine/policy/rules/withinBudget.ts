import { overBudget } from '../overBudget.ts'
import type { CallRule } from '../rule.ts'

/** Work that has used up what it was given is blocked until somebody gives it more. */
export const withinBudget: CallRule = {
  id: 'within-budget',
  sentence: 'A call to a model fits the budgets of a call, of its task and of the world, at the most it can cost.',
  effect: 'deny',
  about: 'call',
  check(request) {
    const { input, output } = request.call
    // What is no number is in no budget, and less than nothing would make room for more.
    if (!Number.isFinite(input + output) || input < 0 || output < 0)
      return [
        { message: 'nobody can say what this call takes', expected: 'tokens, from 0', got: `${input} and ${output}` },
      ]
    return overBudget(request, ['call', 'task', 'world'])
  },
}
