import type { Problem } from '../documents/problem.ts'
import { keysPath } from './keysPath.ts'
import type { KeyFile } from './readKeyFile.ts'

/** Whether nobody but its owner can read the file of saved keys. Windows has no such modes. */
export function checkMode({ mode, plain }: KeyFile): Problem | undefined {
  if (!plain)
    return { rule: 'keys/link', message: 'the saved keys are behind a link', path: keysPath, expected: 'a plain file' }
  if (process.platform === 'win32' || (mode & 0o077) === 0) return undefined
  return {
    rule: 'keys/mode',
    message: 'others on this machine can read the saved keys',
    path: keysPath,
    expected: 'mode 600',
    got: `mode ${mode.toString(8)}`,
    example: `chmod 600 ${keysPath}`,
  }
}
