import { knownSecrets } from '../keys/knownSecrets.ts'
import { readKey } from '../keys/readKey.ts'
import type { Mind } from '../ports/mind.ts'
import { gardener } from './gardener/gardener.ts'
import { modelMind } from './model/modelMind.ts'
import { replay } from './replay/replay.ts'

/** The minds a resident can have. The keys of the machine are those kept in a world's root, an absolute path. */
export function openMinds(root: string): readonly Mind[] {
  return [
    gardener,
    modelMind({
      readKey: (model) => readKey(root, model),
      knownSecrets: (models) => knownSecrets(root, models),
    }),
    replay,
  ]
}
