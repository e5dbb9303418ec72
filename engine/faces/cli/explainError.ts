import { CommanderError } from 'commander'
import { CommandError } from './commandError.ts'
import { complain } from './complain.ts'
import type { Outcome } from './outcome.ts'

/** Any error as the outcome of a command: what happened and what to do about it, never a stack. */
export function explainError(error: unknown): Outcome {
  if (error instanceof CommandError) return complain('problems', error.problem)
  if (error instanceof CommanderError) return explainUsage(error)
  const { name, code, hint, message } = error as Partial<Record<'name' | 'code' | 'hint' | 'message', string>>
  if (name === 'AbortError') return complain('stopped', { rule: 'command/interrupted', message: 'interrupted before it was done' })
  if (code && hint) return complain('problems', { rule: code, message: message ?? code, hint })
  return complain('problems', {
    rule: code ? `system/${code}` : 'system/unexpected',
    message: message ?? String(error),
    hint: 'VIVARIUM_DEBUG=1 in front of the command shows where; `vivarium doctor` looks for what is wrong here.',
  })
}

/** Help and the version are asked for, and end well; a group without its verb has printed its help too, but was not understood. */
function explainUsage({ code, exitCode, message }: CommanderError): Outcome {
  if (exitCode === 0) return { exit: 'done' }
  if (code === 'commander.help') return { exit: 'usage' }
  const [wrong = '', suggestion] = message.replace(/^error: /, '').split('\n')
  return complain('usage', { rule: `usage/${code.replace('commander.', '')}`, message: wrong, ...(suggestion ? { hint: suggestion } : {}) })
}
