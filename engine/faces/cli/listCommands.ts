import type { Action } from '../../actions/action.ts'
import type { Command } from './command.ts'
import { fromAction } from './fromAction.ts'

/** Actions that are no commands, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'world.adopt': 'every command that changes the world takes in hand edits by itself',
}

/** Every command there is: those of the engine and the machine, the queries, and each action that a human may do. */
export function listCommands(actions: readonly Action[], others: readonly Command[]): readonly Command[] {
  const forHumans = actions.filter(({ name, principals }) => principals.includes('human') && !(name in exceptions))
  return [...others, ...forHumans.map(fromAction)]
}
