import type { Command } from './command.ts'

type Definition<Input> = Omit<Command<Input>, 'input' | 'positional'> & {
  readonly positional?: readonly string[]
  readonly input?: Command['input']['properties']
  readonly required?: readonly string[]
}

/** A command that reads, or drives the engine; what changes documents is an action. */
export function defineQuery<Input extends object = object>({
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
