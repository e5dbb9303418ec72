import type { View } from '../../../documents/view.ts'
import type { Environment } from '../../../keys/key.ts'
import { readKey } from '../../../keys/readKey.ts'
import { allowedModels } from './allowedModels.ts'

/** What is known of a model without asking it. Of its key only where it was found. */
export interface Standing {
  readonly name: string
  readonly protocol: string
  readonly endpoint: string
  readonly model: string
  readonly use: 'default' | 'fallback' | 'allowed'
  /** US dollars for a million tokens; null where no price is known. */
  readonly price: { readonly input: number; readonly output: number } | null
  readonly key: string
  readonly problem?: string
}

/** How every model of the policy stands on this machine. */
export async function lookAtModels(root: string, view: View, env: Environment): Promise<readonly Standing[]> {
  const models = allowedModels(view)
  const { priceCall } = await import('../../../economy/spend/priceCall.ts')
  const at = new Date().toISOString()
  return Promise.all(
    models.allowed.map(async (model): Promise<Standing> => {
      const found = await readKey(root, model, env)
      // A million tokens at once could fall under the price of long questions, so the ordinary one is asked for a
      // thousand.
      const dollars = (tokens: { input: number; output: number }) => (priceCall(model, tokens, at) ?? NaN) / 1000
      const price = model.price ?? {
        input: dollars({ input: 1000, output: 0 }),
        output: dollars({ input: 0, output: 1000 }),
      }
      return {
        name: model.name,
        protocol: model.protocol,
        endpoint: model.endpoint,
        model: model.model,
        use: model.name === models.default ? 'default' : models.fallback?.includes(model.name) ? 'fallback' : 'allowed',
        price: Number.isNaN(price.input) ? null : price,
        ...(found.kind === 'found'
          ? { key: found.where }
          : found.kind === 'none'
            ? { key: 'none' }
            : { key: 'not used' }),
        ...(found.kind === 'none' && found.needed
          ? { problem: `${found.looked}; vivarium model set-key ${model.name}` }
          : {}),
        ...(found.kind === 'refused'
          ? { problem: `${found.problem.message}${found.problem.example ? `; ${found.problem.example}` : ''}` }
          : {}),
      }
    }),
  )
}
