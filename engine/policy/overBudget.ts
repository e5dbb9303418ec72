import type { Problem } from '../documents/problem.ts'
import type { ControlData } from '../../schemas/types.ts'
import type { CallRequest } from './rule.ts'
import type { Spent } from '../economy/spend/spent.ts'

type Bound = keyof NonNullable<ControlData['budgets']>

/** What stands against a call within some bounds: with it, more would be spent than the control allows. */
export function overBudget(
  { control, call, microdollars, spent }: CallRequest,
  bounds: readonly Bound[],
): readonly Omit<Problem, 'rule'>[] {
  return bounds.flatMap((bound) => {
    const budget = control.budgets?.[bound]
    const before: Spent = bound === 'call' ? { tokens: 0, microdollars: 0 } : spent[bound]
    const tokens = before.tokens + call.input + call.output
    const dollars = (before.microdollars + (microdollars ?? 0)) / 1_000_000
    const place = { path: '.swarm/control.yaml' }
    const problems: Omit<Problem, 'rule'>[] = []
    if (budget?.tokens !== undefined && tokens > budget.tokens) {
      problems.push({
        ...place,
        message: `the budget of the ${bound} does not hold this call`,
        expected: `at most ${budget.tokens} tokens`,
        got: `${before.tokens} spent or reserved, and up to ${call.input + call.output} more`,
      })
    }
    if (budget?.dollars !== undefined && microdollars === undefined) {
      problems.push({
        ...place,
        message: `the budget of the ${bound} is in dollars, and nobody knows what ${call.model} costs`,
        expected: 'a price in .swarm/policy.yaml',
        example: 'price: { input: 0, output: 0 }',
      })
    }
    if (budget?.dollars !== undefined && microdollars !== undefined && dollars > budget.dollars) {
      problems.push({
        ...place,
        message: `the budget of the ${bound} does not hold this call`,
        expected: `at most $${budget.dollars}`,
        got: `${inDollars(before.microdollars)} spent or reserved, and up to ${inDollars(microdollars)} more`,
      })
    }
    return problems
  })
}

function inDollars(microdollars: number): string {
  return `$${(microdollars / 1_000_000).toFixed(6)}`
}
