import type { Environment, FoundKey, KeyOwner } from './key.ts'
import { keysPath } from './keysPath.ts'
import { readSaved } from './readSaved.ts'
import { variableOf } from './variableOf.ts'

/** The key of a model: from the environment, else as it was saved on this machine. */
export async function readKey(root: string, model: KeyOwner, env: Environment = process.env): Promise<FoundKey> {
  const variable = variableOf(model)
  const given = env[variable]?.trim()
  if (given) return { kind: 'found', key: given, where: `the environment (${variable})` }
  const saved = await readSaved(root)
  if (saved.kind === 'refused') return saved
  const key = Object.hasOwn(saved.keys, model.name) ? saved.keys[model.name] : undefined
  if (key) return { kind: 'found', key, where: keysPath }
  return {
    kind: 'none',
    needed: model.key !== undefined,
    looked: `${variable} is not set, and nothing is saved in ${keysPath}`,
  }
}
