import type { Action, CommandFacts } from '../../actions/action.ts'
import type { Command } from './command.ts'
import { typeExample } from './typeExample.ts'

/** An action as a command: `proposal.request_changes` is typed `proposal request-changes`. */
export function fromAction(action: Action, { chapter, words }: Extract<CommandFacts, { chapter: unknown }>): Command {
  const command = {
    name: words ?? action.name.replace('.', ' ').replaceAll('_', '-'),
    description: action.description,
    chapter,
    input: action.input,
    positional: action.positional,
  }
  return {
    ...command,
    get examples() {
      return [typeExample(command, action.example)]
    },
    async run(input, session) {
      const { runAct } = await import('./runAct.ts')
      return runAct(action, input, session)
    },
  }
}
