import { CommanderError, type Command as Program } from 'commander'
import { complain, type Outcome } from '../outcome.ts'

/** What commander made of a line it did not understand; undefined where the error is not commander's. */
export function explainUsage(error: unknown, program: Program, typed: readonly string[]): Outcome | undefined {
  if (!(error instanceof CommanderError)) return undefined
  // Help and the version were asked for. A group without its verb has printed its help, but was not understood.
  if (error.exitCode === 0) return { ending: 'done' }
  if (error.code === 'commander.help') return { ending: 'usage' }
  const [wrong = '', suggestion] = error.message.replace(/^error: /, '').split('\n')
  const { words, usage } = nearest(program, typed)
  return complain('usage', {
    rule: `usage/${error.code.replace('commander.', '')}`,
    message: wrong,
    expected: `${words} ${usage}`.trim(),
    got: `vivarium ${typed.join(' ')}`,
    example: `${words} --help`,
    ...(suggestion ? { hint: suggestion.replace(/^\(|\)$/g, '') } : {}),
  })
}

/** The command that the typed words lead to. */
function nearest(program: Program, typed: readonly string[]): { words: string; usage: string } {
  let found = program
  let words = program.name()
  for (const word of typed) {
    const next = found.commands.find((command) => command.name() === word)
    if (!next) continue
    found = next
    words = `${words} ${word}`
  }
  return { words, usage: found.usage() }
}
