import { knownSecrets } from '../keys/knownSecrets.ts'
import { readKey } from '../keys/readKey.ts'
import type { Mind } from '../ports/mind.ts'
import { gardener } from './gardener/gardener.ts'
import { modelMind } from './model/modelMind.ts'
import { replay } from './replay/replay.ts'

/** The minds a resident can have. */
export const minds: readonly Mind[] = [gardener, modelMind({ readKey, knownSecrets }), replay]
