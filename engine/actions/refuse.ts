import type { Problem } from '../documents/problem.ts'
import type { Decision } from './action.ts'

/** A decision that refuses, with what would have been right. */
export function refuse(rule: string, message: string, details: Omit<Problem, 'rule' | 'message'> = {}): Decision {
  return { kind: 'refused', problems: [{ rule, message, ...details }] }
}
