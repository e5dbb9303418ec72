import { checkInput } from '../collections/checkInput.ts'
import type { Action } from './action.ts'

type Definition<Input> = Omit<Action<Input>, 'validate' | 'principals' | 'positional'> &
  Partial<Pick<Action<Input>, 'principals' | 'positional'>>

/** An action from its definition: its input schema is compiled when first used, so listing actions costs nothing. */
export function defineAction<Input extends object>(definition: Definition<Input>): Action {
  const check = checkInput(definition.input, definition.name)
  return {
    principals: ['human'],
    positional: [],
    ...(definition as unknown as Definition<Readonly<Record<string, unknown>>>),
    validate: (input) => check(input).map(({ problem }) => problem),
  }
}
