import type { View } from '../documents/view.ts'
import type { Environment, FoundKey } from '../keys/key.ts'
import { readKey } from '../keys/readKey.ts'
import type { Facts, KeyPlace } from '../queries/facts.ts'
import { allowedModels } from '../queries/model/allowedModels.ts'

/** Where the key of each model was found that the policy of a view allows. The keys themselves stay where they are. */
export async function findKeys(root: string, view: View, env: Environment): Promise<Facts['keys']> {
  const { allowed } = allowedModels(view)
  const found = allowed.map(async (model): Promise<[string, KeyPlace]> => {
    return [model.name, withoutKey(await readKey(root, model, env))]
  })
  return new Map(await Promise.all(found))
}

function withoutKey(found: FoundKey): KeyPlace {
  return found.kind === 'found' ? { kind: 'found', where: found.where } : found
}
