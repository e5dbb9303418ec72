import { WorldError } from '../documents/worldError.ts'
import { complain, type Outcome } from './outcome.ts'
import { ProblemError } from './problemError.ts'

/**
 * Any error as an outcome: what happened and what to do about it, never a stack. `hint` says what a person at this face
 * can do about an error that nobody foresaw.
 */
export function explainError(error: unknown, hint: string): Outcome<never> {
  if (error instanceof ProblemError) return complain('problems', error.problem)
  if (error instanceof WorldError)
    return complain('problems', { rule: error.code, message: error.message, hint: error.hint })
  const { name, code, message } = error as Partial<Record<'name' | 'code' | 'message', string>>
  if (name === 'AbortError')
    return complain('stopped', { rule: 'command/interrupted', message: 'interrupted before it was done' })
  return complain('problems', {
    rule: code ? `system/${code}` : 'system/unexpected',
    message: message ?? String(error),
    hint,
  })
}
