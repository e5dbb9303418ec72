import { policyOf } from '../../collections/settings.ts'
import type { View } from '../../documents/view.ts'
import type { PolicyData } from '../../../schemas/types.ts'

export type Models = NonNullable<PolicyData['models']>

/** The models of the policy, with the default named. */
export function allowedModels(view: View): Models {
  const models = policyOf(view)?.models
  const first = models?.allowed[0]?.name
  return { allowed: [], ...(first === undefined ? {} : { default: first }), ...models }
}
