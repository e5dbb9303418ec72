import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Look } from './diagnosis.ts'

/** Whether git is installed. */
export const lookAtGit: Look = async () => {
  try {
    const { stdout } = await promisify(execFile)('git', ['--version'])
    return [{ what: 'git', state: 'ok', found: stdout.trim().replace(/^git version /, '') }]
  } catch {
    return [
      {
        what: 'git',
        state: 'note',
        found: 'not installed; the engine works without, only history is read more slowly',
      },
    ]
  }
}
