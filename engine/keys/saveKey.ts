import { join } from 'node:path'
import type { Problem } from '../documents/problem.ts'
import { checkIgnored } from './checkIgnored.ts'
import { isSecret } from './isSecret.ts'
import { keysPath } from './keysPath.ts'
import { readKeyFile } from './readKeyFile.ts'
import { writeKeyFile } from './writeKeyFile.ts'

/**
 * Saves the key of a model on this machine, in a file that only its owner reads and git ignores; answers with a problem
 * when it may not.
 */
export async function saveKey(root: string, name: string, key: string): Promise<Problem | undefined> {
  if (!/^[\x21-\x7e]+$/.test(key) || !isSecret(key) || key.length > 4096) {
    return {
      rule: 'keys/form',
      message: 'this is not a key',
      expected: 'one word of 8 to 4096 visible ASCII characters',
    }
  }
  const problem = await checkIgnored(root)
  if (problem) return problem
  const path = join(root, keysPath)
  const file = await readKeyFile(path)
  if (file === 'unreadable' || file?.plain === false) {
    return {
      rule: 'keys/unreadable',
      message: 'the saved keys cannot be read, so none is added',
      path: keysPath,
      expected: 'lines of the form <model>: <key>',
      example: 'vivarium model clear',
    }
  }
  await writeKeyFile(path, { ...file?.keys, [name]: key })
  return undefined
}
