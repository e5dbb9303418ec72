import type { Action } from '../../actions/action.ts'
import type { Command } from './command.ts'
import { fromAction } from './fromAction.ts'

/** Every command there is: those of the engine and the machine, the queries, and each action that people type. */
export function listCommands(actions: readonly Action[], others: readonly Command[]): readonly Command[] {
  return [
    ...others,
    ...actions.flatMap((action) =>
      action.command && 'chapter' in action.command ? [fromAction(action, action.command)] : [],
    ),
  ]
}
