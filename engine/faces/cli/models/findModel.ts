import type { View } from '../../../documents/view.ts'
import { ProblemError } from '../../problemError.ts'
import { allowedModels, type Models } from './allowedModels.ts'

/** The model that a person names, or the default. Throws a problem where the policy allows none of that name. */
export function findModel(view: View, name?: string): Models['allowed'][number] {
  const models = allowedModels(view)
  const found = models.allowed.find((model) => model.name === (name ?? models.default))
  if (found) return found
  const names = models.allowed.map((model) => model.name)
  throw new ProblemError({
    rule: 'model/unknown',
    message:
      names.length === 0 ? 'the policy allows no model' : `the policy allows no model ${name ?? models.default ?? ''}`,
    expected: names.length === 0 ? 'at least one under models in .swarm/policy.yaml' : `one of ${names.join(', ')}`,
    ...(name === undefined ? {} : { got: name }),
    example: 'vivarium model status',
  })
}
