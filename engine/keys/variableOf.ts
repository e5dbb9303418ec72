import type { KeyOwner } from './key.ts'

/** The environment variable that may hold the key of a model: the one its policy names, else one made of its name. */
export function variableOf({ name, key }: KeyOwner): string {
  return key ?? `VIVARIUM_KEY_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`
}
