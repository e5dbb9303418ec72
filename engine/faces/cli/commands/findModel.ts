import type { SavedSettings } from '../../../queries/facts.ts'
import { allowedModels, type Models } from '../../../queries/model/allowedModels.ts'
import { ProblemError } from '../../problemError.ts'

/**
 * The model that a person names, or the default, by the policy as it lies there. Throws a problem where the policy
 * allows none of that name, or cannot be read.
 */
export function findModel({ view, problems: [broken] }: SavedSettings, name?: string): Models['allowed'][number] {
  if (broken) throw new ProblemError(broken)
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
