import { readFileSync } from 'node:fs'
import { actions } from '../../actions/index.ts'
import type { Action } from '../../actions/action.ts'
import { buildProgram } from './buildProgram.ts'
import { checkInput } from './checkInput.ts'
import { exitCodes } from './exitCodes.ts'
import { explainError } from './explainError.ts'
import type { Host } from './host.ts'
import { listCommands } from './listCommands.ts'
import { openSession } from './openSession.ts'
import { openTerminal } from './openTerminal.ts'
import type { Outcome } from './outcome.ts'
import { parametersOf } from './parametersOf.ts'
import { printOutcome } from './printOutcome.ts'
import { queries } from './queries/index.ts'
import { readInput } from './readInput.ts'
import type { Globals } from './buildProgram.ts'

/** Runs one command line (without the program's name) and answers with its exit code. */
export async function main(typed: readonly string[], host: Host, given: readonly Action[] = actions): Promise<number> {
  // Needed before the line is understood, because it may not be.
  const flags = typed.slice(0, typed.includes('--') ? typed.indexOf('--') : undefined)
  const json = flags.includes('--json')
  const quiet = flags.includes('--quiet')
  const terminal = openTerminal(host, { colour: !flags.includes('--no-color'), quiet })
  let name = ''
  let usage = ''
  let outcome: Outcome = { exit: 'done' }
  const program = buildProgram(listCommands(given, queries), {
    version: version(),
    print: (text) => terminal.print(text.trimEnd()),
    complain: (text) => terminal.complain(text.trimEnd()),
    async run(command, raw, leaf) {
      name = command.name
      usage = `vivarium ${command.name} ${leaf.usage()}`
      const parameters = parametersOf(command)
      const { input, problems } = await readInput(raw, parameters, host)
      const wrong = problems.length > 0 ? problems : checkInput(command, parameters, input)
      if (wrong.length > 0) {
        outcome = { exit: 'usage', problems: wrong }
        return
      }
      const session = openSession(host, terminal, name, leaf.optsWithGlobals<Globals>())
      try {
        outcome = await command.run(input, session)
      } finally {
        await session.close()
      }
    },
  })
  try {
    await program.parseAsync(typed.length > 0 ? typed : ['--help'], { from: 'user' })
  } catch (error) {
    if (host.env['VIVARIUM_DEBUG']) terminal.complain((error as Error).stack ?? String(error))
    outcome = explainError(error)
  }
  if (outcome.exit === 'usage' && usage === '') usage = 'vivarium --help'
  printOutcome(outcome, { terminal, json, quiet, command: name })
  return exitCodes[outcome.exit].code
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version
}
