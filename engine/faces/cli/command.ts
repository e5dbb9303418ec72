import type { InputSchema } from '../../collections/inputSchema.ts'
import type { Outcome } from './outcome.ts'
import type { Session } from './session.ts'

/** One command of the command line: an action, or a query. */
export interface Command<Input = Readonly<Record<string, unknown>>> {
  /** `task list`; the words a person types. */
  readonly name: string
  readonly description: string
  readonly input: InputSchema
  /** The properties taken by position, in order. */
  readonly positional: readonly string[]
  /** One-letter flags: `{ limit: 'n' }`. */
  readonly letters?: Readonly<Record<string, string>>
  /** Lines for the help, each a command as it would be typed. */
  readonly examples?: readonly string[]
  run(input: Input, session: Session): Promise<Outcome>
}
