import type { Problem } from '../documents/problem.ts'
import type { PolicyRequest, Rule, Verdict } from './rule.ts'

/** Asks every rule; a rule that throws denies. */
export function judge(rules: readonly Rule[], request: PolicyRequest): Verdict {
  const answers = rules.map((rule) => ({ rule, problems: ask(rule, request) }))
  const against = answers.filter(({ problems }) => problems.length > 0)
  return {
    kind: against.some(({ rule }) => rule.effect === 'deny') ? 'deny' : against.length > 0 ? 'ask' : 'allow',
    asked: rules.map(({ id }) => id),
    problems: against.flatMap(({ problems }) => problems),
  }
}

function ask(rule: Rule, request: PolicyRequest): readonly Problem[] {
  try {
    return rule.check(request).map((problem) => ({ ...problem, rule: `policy/${rule.id}` }))
  } catch (error) {
    return [{ rule: `policy/${rule.id}`, message: `the rule could not be asked: ${error instanceof Error ? error.message : String(error)}` }]
  }
}
