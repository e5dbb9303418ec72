import os from 'node:os'
import { isRunning } from '../refs/isRunning.ts'
import { readTextFile } from '../readTextFile.ts'

/**
 * Whether a `git gc` is at work, as it says in the file by which it keeps out a second one. Git itself asks no more of
 * the process than its number.
 */
export function isCollecting(common: string): boolean {
  const [pid, host] = readTextFile(`${common}/gc.pid`).trim().split(' ')
  return pid !== undefined && pid !== '' && (host !== os.hostname() || isRunning(Number(pid)))
}
