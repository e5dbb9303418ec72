import type { Chapter } from '../../actions/action.ts'
import type { InputSchema } from '../../collections/inputSchema.ts'
import type { CommandOutcome } from './commandOutcome.ts'
import type { Session } from './session.ts'

/** One command of the command line: an action, a query, or one of the engine and the machine. */
export interface Command<Input = Readonly<Record<string, unknown>>> {
  /** `task list`; the words a person types. */
  readonly name: string
  readonly description: string
  /** Where the help lists it. */
  readonly chapter: Chapter
  readonly input: InputSchema
  /** The properties taken by position, in order. */
  readonly positional: readonly string[]
  /** One-letter flags: `{ limit: 'n' }`. */
  readonly letters?: Readonly<Record<string, string>>
  /** Lines for the help, each a command as it would be typed. */
  readonly examples?: readonly string[]
  run(input: Input, session: Session): Promise<CommandOutcome>
}

type Definition<Input> = Omit<Command<Input>, 'input' | 'positional'> & {
  readonly positional?: readonly string[]
  readonly input?: Command['input']['properties']
  readonly required?: readonly string[]
}

/**
 * A command that drives the engine or looks at the machine; what changes documents is an action, what reads a query.
 */
export function defineCommand<Input extends object = object>({
  input = {},
  required,
  ...definition
}: Definition<Input>): Command {
  return {
    positional: [],
    ...(definition as Omit<Definition<Readonly<Record<string, unknown>>>, 'input' | 'required'>),
    input: { type: 'object', additionalProperties: false, properties: input, ...(required ? { required } : {}) },
  }
}
