import type { Action } from '../../actions/action.ts'
import type { Command } from './command.ts'
import { fromAction } from './fromAction.ts'

/** Actions that are no commands, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'world.adopt': 'every command that changes the world takes in hand edits by itself',
}

/** Every command there is: the queries, and each action that a human may do. */
export function listCommands(actions: readonly Action[], queries: readonly Command[]): readonly Command[] {
  const forHumans = actions.filter(({ name, principals }) => principals.includes('human') && !(name in exceptions))
  return [...queries, ...forHumans.map(fromAction)]
}
