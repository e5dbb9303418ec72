import type { ValidateFunction } from 'ajv/dist/2020.js'
import { compileSchema } from '../collections/compileSchema.ts'
import { describeFailure } from '../collections/describeFailure.ts'
import type { Action } from './action.ts'

type Definition<Input> = Omit<Action<Input>, 'validate' | 'principals' | 'positional'> &
  Partial<Pick<Action<Input>, 'principals' | 'positional'>>

/** An action from its definition: its input schema is compiled when first used, so listing actions costs nothing. */
export function defineAction<Input extends object>(definition: Definition<Input>): Action {
  let validator: ValidateFunction | undefined
  return {
    principals: ['human'],
    positional: [],
    ...(definition as unknown as Definition<Readonly<Record<string, unknown>>>),
    validate(input) {
      validator ??= compileSchema(definition.input)
      if (validator(input)) return []
      return (validator.errors ?? []).map((error) => {
        const { path, line, column, ...problem } = describeFailure(
          error,
          input,
          definition.name,
          '',
          definition.input as never,
        )
        return { ...problem, rule: `input/${definition.name}` }
      })
    },
  }
}
