import type { ThinkContext } from '../../ports/mind.ts'
import type { Fault, Line, Model, ModelOptions } from './model.ts'
import { pause } from './pause.ts'

export type Opened = { readonly kind: 'open'; readonly line: Line } | { readonly kind: 'fault'; readonly fault: Fault }

/** All that calls to a model need, its key included; a fault where a key is needed and there is none. */
export async function openLine(
  model: Model,
  { meter, signal, world }: Pick<ThinkContext, 'meter' | 'signal' | 'world'>,
  options: ModelOptions,
  secrets: readonly string[],
): Promise<Opened> {
  const found = await options.readKey(model)
  const fault = (words: string): Opened => ({ kind: 'fault', fault: { words, cure: 'elsewhere' } })
  if (found.kind === 'refused') {
    const { message, example } = found.problem
    return fault(`The key of ${model.name} is not used: ${message}${example ? `; ${example}` : ''}.`)
  }
  if (found.kind === 'none' && found.needed)
    return fault(`${model.name} needs a key: ${found.looked}; "vivarium model set-key ${model.name}" saves one.`)
  const key = found.kind === 'found' ? found.key : undefined
  return {
    kind: 'open',
    line: { model, key, secrets, meter, signal, report: world.report, pause: options.pause ?? pause },
  }
}
