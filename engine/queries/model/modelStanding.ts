import type { Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { Facts } from '../facts.ts'
import { allowedModels } from './allowedModels.ts'

/** What is known of a model without asking it. Of its key only where it was found. */
export interface ModelStanding {
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

/** How every model that the policy of a view allows stands on a machine where these keys were found. */
export function standingsOf(
  view: View,
  { keys, priceCall, now }: Pick<Facts, 'keys' | 'priceCall' | 'now'>,
): readonly ModelStanding[] {
  const { allowed, default: usual, fallback = [] } = allowedModels(view)
  return allowed.map((model): ModelStanding => {
    const { name, protocol, endpoint } = model
    return {
      name,
      protocol,
      endpoint,
      model: model.model,
      use: name === usual ? 'default' : fallback.includes(name) ? 'fallback' : 'allowed',
      price: priceOf(model, priceCall, now),
      ...keyOf(name, keys),
    }
  })
}

/** Its price in the policy, else the published one of this moment. */
function priceOf(
  model: Parameters<Facts['priceCall']>[0],
  priceCall: Facts['priceCall'],
  at: Instant,
): ModelStanding['price'] {
  // A million tokens at once could fall under the price of long questions, so the ordinary one is asked for a thousand.
  const dollars = (tokens: { input: number; output: number }) => (priceCall(model, tokens, at) ?? NaN) / 1000
  const price = model.price ?? {
    input: dollars({ input: 1000, output: 0 }),
    output: dollars({ input: 0, output: 1000 }),
  }
  return Number.isNaN(price.input) ? null : price
}

function keyOf(name: string, keys: Facts['keys']): Pick<ModelStanding, 'key' | 'problem'> {
  const found = keys.get(name)
  if (found?.kind === 'found') return { key: found.where }
  if (found?.kind === 'refused') {
    const { message, example } = found.problem
    return { key: 'not used', problem: `${message}${example ? `; ${example}` : ''}` }
  }
  return {
    key: 'none',
    ...(found?.needed ? { problem: `${found.looked}; vivarium model set-key ${name}` } : {}),
  }
}
