import { CommandError } from './commandError.ts'
import { complain } from './complain.ts'
import type { Outcome } from './outcome.ts'

/** Any error as the outcome of a command: what happened and what to do about it, never a stack. */
export function explainError(error: unknown): Outcome {
  if (error instanceof CommandError) return complain('problems', error.problem)
  const { name, code, hint, message } = error as Partial<Record<'name' | 'code' | 'hint' | 'message', string>>
  if (name === 'AbortError')
    return complain('stopped', { rule: 'command/interrupted', message: 'interrupted before it was done' })
  if (code && hint) return complain('problems', { rule: code, message: message ?? code, hint })
  return complain('problems', {
    rule: code ? `system/${code}` : 'system/unexpected',
    message: message ?? String(error),
    hint: 'VIVARIUM_DEBUG=1 before the command shows where; `vivarium doctor` looks for what is wrong here.',
  })
}
