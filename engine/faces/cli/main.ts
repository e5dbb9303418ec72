import { readFileSync } from 'node:fs'
import type { Action } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { explainError } from '../explainError.ts'
import { buildProgram } from './buildProgram.ts'
import { checkUsage } from './checkUsage.ts'
import { printOutcome, unforeseen, type CommandOutcome } from './commandOutcome.ts'
import { exitCodes } from './exitCodes.ts'
import { explainUsage } from './explainUsage.ts'
import { flagsOf } from './flag.ts'
import type { Globals } from './globals.ts'
import type { Host } from './host.ts'
import { listCommands } from './listCommands.ts'
import { readInput } from './readInput.ts'
import { openSession } from './session.ts'
import { openTerminal } from './terminal.ts'

/** Runs one command line (without the program's name) and answers with its exit code. */
export async function main(typed: readonly string[], host: Host, known: readonly Action[] = actions): Promise<number> {
  // Read before the line is understood, because it may not be.
  const early = typed.slice(0, typed.includes('--') ? typed.indexOf('--') : undefined)
  const json = early.includes('--json')
  const terminal = openTerminal(host, { colour: !early.includes('--no-color'), quiet: early.includes('--quiet') })
  let command = ''
  let outcome: CommandOutcome = { ending: 'done' }
  const program = buildProgram(listCommands(known), {
    version: version(),
    typed,
    terminal,
    async run(chosen, raw, given: Globals) {
      command = chosen.name
      const flags = flagsOf(chosen)
      const { input, problems } = await readInput(raw, flags, host)
      const wrong = problems.length > 0 ? problems : checkUsage(chosen, flags, input)
      if (wrong.length > 0) {
        outcome = { ending: 'usage', problems: wrong }
        return
      }
      const session = openSession(host, terminal, command, given)
      try {
        outcome = await chosen.run(input, session)
      } finally {
        await session.close()
      }
    },
  })
  try {
    await program.parseAsync(typed.length > 0 ? typed : ['--help'], { from: 'user' })
  } catch (error) {
    if (host.env['VIVARIUM_DEBUG']) terminal.complain((error as Error).stack ?? String(error))
    outcome = explainUsage(error, program, typed) ?? explainError(error, unforeseen)
  }
  printOutcome(outcome, { terminal, json, command })
  return exitCodes[outcome.ending]
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version
}
