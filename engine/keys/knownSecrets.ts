import { join } from 'node:path'
import { isSecret } from './isSecret.ts'
import type { Environment, KeyOwner } from './key.ts'
import { keysPath } from './keysPath.ts'
import { readKeyFile } from './readKeyFile.ts'
import { variableOf } from './variableOf.ts'

/** Every key that this machine has for models, used or not: what may stand in no document. */
export async function knownSecrets(
  root: string,
  models: readonly KeyOwner[],
  env: Environment = process.env,
): Promise<readonly string[]> {
  const named = models.map(variableOf)
  const given = Object.entries(env).filter(
    ([variable]) => named.includes(variable) || variable.startsWith('VIVARIUM_KEY_'),
  )
  const file = await readKeyFile(join(root, keysPath))
  const saved = file === undefined || file === 'unreadable' ? [] : Object.values(file.keys)
  return [...new Set([...given.map(([, key]) => key?.trim() ?? ''), ...saved])].filter(isSecret)
}
