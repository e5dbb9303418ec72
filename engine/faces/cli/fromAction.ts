import type { Action } from '../../actions/action.ts'
import type { Command } from './command.ts'
import { commandName } from './commandName.ts'

/** An action as a command. */
export function fromAction(action: Action): Command {
  return {
    name: commandName(action.name),
    description: action.description,
    input: action.input,
    positional: action.positional,
    async run(input, session) {
      const { runAct } = await import('./runAct.ts')
      return runAct(action, input, session)
    },
  }
}
