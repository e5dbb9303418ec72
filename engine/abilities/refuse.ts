import type { Problem } from '../documents/problem.ts'
import type { AbilityAnswer } from '../ports/mind.ts'

/** An answer that refuses, with what would have been right. */
export function refuse(rule: string, message: string, details: Omit<Problem, 'rule' | 'message'> = {}): AbilityAnswer {
  return { kind: 'refused', problem: { rule: `ability/${rule}`, message, ...details } }
}
