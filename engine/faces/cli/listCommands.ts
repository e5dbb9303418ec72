import type { Action } from '../../actions/action.ts'
import { queries } from '../../queries/index.ts'
import type { Command } from './command.ts'
import { starters, tools } from './commands/index.ts'
import { fromAction } from './fromAction.ts'
import { fromQuery } from './fromQuery.ts'

/** Every command that is no action, in the order of the help. */
const others: readonly Command[] = [...starters, ...queries.map(fromQuery), ...tools]

/** Every command there is: those of the engine and the machine, the queries, and each action that people type. */
export function listCommands(actions: readonly Action[], besides = others): readonly Command[] {
  return [
    ...besides,
    ...actions.flatMap((action) =>
      action.command && 'chapter' in action.command ? [fromAction(action, action.command)] : [],
    ),
  ]
}
