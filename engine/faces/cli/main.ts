import { readFileSync } from 'node:fs'
import type { Action } from '../../actions/action.ts'
import { actions } from '../../actions/index.ts'
import { buildProgram } from './buildProgram.ts'
import { checkUsage } from './checkUsage.ts'
import { exitCodes } from './exitCodes.ts'
import { explainError } from './explainError.ts'
import { explainUsage } from './explainUsage.ts'
import type { Globals } from './globals.ts'
import type { Host } from './host.ts'
import { listCommands } from './listCommands.ts'
import { openSession } from './openSession.ts'
import { openTerminal } from './openTerminal.ts'
import type { Outcome } from './outcome.ts'
import { parametersOf } from './parametersOf.ts'
import { printOutcome } from './printOutcome.ts'
import { queries } from './queries/index.ts'
import { readInput } from './readInput.ts'

/** Runs one command line (without the program's name) and answers with its exit code. */
export async function main(typed: readonly string[], host: Host, known: readonly Action[] = actions): Promise<number> {
  // Read before the line is understood, because it may not be.
  const flags = typed.slice(0, typed.includes('--') ? typed.indexOf('--') : undefined)
  const json = flags.includes('--json')
  const terminal = openTerminal(host, { colour: !flags.includes('--no-color'), quiet: flags.includes('--quiet') })
  let command = ''
  let outcome: Outcome = { exit: 'done' }
  const program = buildProgram(listCommands(known, queries), {
    version: version(),
    terminal,
    async run(chosen, raw, given: Globals) {
      command = chosen.name
      const parameters = parametersOf(chosen)
      const { input, problems } = await readInput(raw, parameters, host)
      const wrong = problems.length > 0 ? problems : checkUsage(chosen, parameters, input)
      if (wrong.length > 0) {
        outcome = { exit: 'usage', problems: wrong }
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
    outcome = explainUsage(error, program, typed) ?? explainError(error)
  }
  printOutcome(outcome, { terminal, json, command })
  return exitCodes[outcome.exit].code
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string })
    .version
}
