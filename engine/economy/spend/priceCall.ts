import { calcPrice } from '@pydantic/genai-prices'
import type { Instant } from '../../documents/document.ts'
import type { PolicyData } from '../../../schemas/types.ts'

/** A model as the policy allows it. */
type Model = NonNullable<PolicyData['models']>['allowed'][number]

/**
 * What a call costs, in whole millionths of a US dollar, rounded up: by the price in the policy, else by the
 * published price of that moment (the price table of genai-prices). Undefined where neither is known, never 0.
 */
export function priceCall(model: Model, tokens: { input: number; output: number }, at: Instant): number | undefined {
  // Dollars for a million tokens are millionths of a dollar for one.
  if (model.price) return Math.ceil(tokens.input * model.price.input + tokens.output * model.price.output)
  const usage = { input_tokens: tokens.input, output_tokens: tokens.output }
  const published = calcPrice(usage, model.model, { providerApiUrl: model.endpoint, timestamp: new Date(at) })
  return published ? Math.ceil(published.total_price * 1_000_000) : undefined
}
