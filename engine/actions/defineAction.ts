import { checkInput } from '../collections/checkInput.ts'
import type { InputOf, InputSchema } from '../collections/inputSchema.ts'
import type { Principal } from '../documents/principal.ts'
import type { Access, Action, ActionFacts } from './action.ts'

type Definition<Schema extends InputSchema> = Access &
  ActionFacts<NoInfer<InputOf<Schema>>> & {
    readonly input: Schema
    readonly positional?: readonly (keyof Schema['properties'])[]
  }

/** An action from its definition: its input schema is compiled when first used, so listing actions costs nothing. */
export function defineAction<const Schema extends InputSchema>(
  definition: Definition<Schema>,
): Action<InputOf<Schema>> {
  const { name, input: schema } = definition
  const check = checkInput(schema, name)
  return {
    ...definition,
    positional: (definition.positional ?? []).map(String),
    principals: principalsOf(definition),
    validate: (input) => check(input).map(({ problem }) => problem),
    request: (input) => ({ action: name, input }),
    act: (by, input) => ({ by, action: name, input }),
    isOf(asked): asked is typeof asked & { input: InputOf<Schema> } {
      return asked.action === name && check(asked.input).length === 0
    },
  }
}

function principalsOf({ seat, for: offered, byEngine }: Access): readonly Principal['kind'][] {
  return [
    ...(seat === 'nobody' ? [] : (['human'] as const)),
    ...(offered === 'work' || offered === 'critique' ? (['resident'] as const) : []),
    ...(offered === 'engine' || byEngine ? (['engine'] as const) : []),
  ]
}
