import type { Problem } from '../documents/problem.ts'
import type { PolicyRequest, Rule, Verdict } from './rule.ts'

/** Asks every rule about what it is about; a rule that throws denies. */
export function judge(rules: readonly Rule[], request: PolicyRequest): Verdict {
  const asked: string[] = []
  const against: Objection[] = []
  for (const rule of rules) {
    const question = questionOf(rule, request)
    if (!question) continue
    asked.push(rule.id)
    const objection = ask(rule, question)
    if (objection.problems.length > 0) against.push(objection)
  }
  return {
    kind: against.some(({ effect }) => effect === 'deny') ? 'deny' : against.length > 0 ? 'ask' : 'allow',
    asked,
    problems: against.flatMap(({ problems }) => problems),
  }
}

interface Objection {
  readonly effect: Rule['effect']
  readonly problems: readonly Problem[]
}

type Question = () => readonly Omit<Problem, 'rule'>[]

/** What a rule is asked about a request; undefined where it is about something else. */
function questionOf(rule: Rule, request: PolicyRequest): Question | undefined {
  const { moment } = request
  if (rule.about === 'task') return moment === 'before-work' ? () => rule.check(request) : undefined
  if (rule.about === 'call') return moment === 'before-call' ? () => rule.check(request) : undefined
  return moment === 'before-commit' || moment === 'before-merge' ? () => rule.check(request) : undefined
}

function ask({ id, effect }: Rule, question: Question): Objection {
  const rule = `policy/${id}`
  try {
    return { effect, problems: question().map((problem) => ({ ...problem, rule })) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { effect: 'deny', problems: [{ rule, message: `the rule could not be asked: ${why}` }] }
  }
}
