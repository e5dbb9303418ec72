import type { Problem } from '../documents/problem.ts'
import type { PolicyRequest, Rule, Verdict } from './rule.ts'

/** Asks every rule; a rule that throws denies. */
export function judge(rules: readonly Rule[], request: PolicyRequest): Verdict {
  const against = rules.map((rule) => ask(rule, request)).filter(({ problems }) => problems.length > 0)
  return {
    kind: against.some(({ effect }) => effect === 'deny') ? 'deny' : against.length > 0 ? 'ask' : 'allow',
    asked: rules.map(({ id }) => id),
    problems: against.flatMap(({ problems }) => problems),
  }
}

interface Objection {
  readonly effect: Rule['effect']
  readonly problems: readonly Problem[]
}

function ask({ id, effect, check }: Rule, request: PolicyRequest): Objection {
  const rule = `policy/${id}`
  try {
    return { effect, problems: check(request).map((problem) => ({ ...problem, rule })) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { effect: 'deny', problems: [{ rule, message: `the rule could not be asked: ${why}` }] }
  }
}
