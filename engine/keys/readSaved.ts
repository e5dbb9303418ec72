import { join } from 'node:path'
import type { SavedKeys } from './key.ts'
import { checkIgnored } from './checkIgnored.ts'
import { checkMode } from './checkMode.ts'
import { keysPath } from './keysPath.ts'
import { readKeyFile } from './readKeyFile.ts'

/** The saved keys, unless somebody else could read them or git could publish them: then they are not used at all. */
export async function readSaved(root: string): Promise<SavedKeys> {
  const file = await readKeyFile(join(root, keysPath))
  if (file === undefined) return { kind: 'read', keys: {} }
  if (file === 'unreadable') {
    return {
      kind: 'refused',
      problem: {
        rule: 'keys/unreadable',
        message: 'the saved keys cannot be read',
        path: keysPath,
        expected: 'lines of the form <model>: <key>',
        example: 'vivarium model set-key <model>',
      },
    }
  }
  const problem = checkMode(file) ?? (await checkIgnored(root))
  return problem ? { kind: 'refused', problem } : { kind: 'read', keys: file.keys }
}
