import type { Problem } from '../documents/problem.ts'
import type { PolicyRequest, Rule, Verdict } from './rule.ts'

const abouts = {
  'before-work': 'task',
  'before-commit': 'changes',
  'before-merge': 'changes',
  'before-call': 'call',
} as const

/** Asks every rule about what it is about; a rule that throws denies. */
export function judge(rules: readonly Rule[], request: PolicyRequest): Verdict {
  const asked = rules.filter(({ about }) => about === abouts[request.moment])
  const against = asked.map((rule) => ask(rule, request)).filter(({ problems }) => problems.length > 0)
  return {
    kind: against.some(({ effect }) => effect === 'deny') ? 'deny' : against.length > 0 ? 'ask' : 'allow',
    asked: asked.map(({ id }) => id),
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
    // The rule was chosen by what the request is about.
    return { effect, problems: check(request as never).map((problem) => ({ ...problem, rule })) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { effect: 'deny', problems: [{ rule, message: `the rule could not be asked: ${why}` }] }
  }
}
