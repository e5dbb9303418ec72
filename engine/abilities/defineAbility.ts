import { checkInput } from '../collections/checkInput.ts'
import type { InputSchema } from '../collections/inputSchema.ts'
import { cleanText } from '../documents/cleanText.ts'
import { clip } from '../documents/text/clip.ts'
import type { Ability, AbilityAnswer, AbilityContext } from '../ports/mind.ts'
import { refuse } from './refuse.ts'

/** Most characters of an answer. */
const longest = 8000
const askForLess = () => '\n(cut here: ask for less)'

interface Definition<Input> extends Pick<Ability, 'name' | 'description'> {
  readonly input: InputSchema
  /** May throw: what is thrown becomes a refusal. */
  look(input: Input, context: AbilityContext): AbilityAnswer | Promise<AbilityAnswer>
}

/**
 * An ability from its definition, with what all of them promise: valid input, no throwing, an end when called off,
 * short answers.
 */
export function defineAbility<Input extends object>(definition: Definition<Input>): Ability {
  const { name, description, input: schema } = definition
  const check = checkInput(schema, name)

  const answer = async (input: unknown, context: AbilityContext): Promise<AbilityAnswer> => {
    context.signal.throwIfAborted()
    const [misfit] = check(input)
    if (misfit) return { kind: 'refused', problem: misfit.problem }
    const found = await definition.look(input as Input, context)
    return found.kind === 'refused' ? found : { kind: 'found', text: clip(cleanText(found.text), longest, askForLess) }
  }

  return {
    name,
    description,
    input: schema,
    async use(input, context) {
      try {
        return await answer(input, context)
      } catch (error) {
        if (context.signal.aborted) return refuse('called-off', `${name} was called off before it had an answer`)
        // What an error says can name paths of this machine, so it goes to the person watching and not to the mind.
        context.world.report({
          kind: 'note',
          text: `${name} failed: ${error instanceof Error ? error.message : 'for no reason given'}`,
        })
        return refuse('failed', `${name} failed; nothing was found out`, {
          expected: 'another question, or going on without it',
        })
      }
    },
  }
}
