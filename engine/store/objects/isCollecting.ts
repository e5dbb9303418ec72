import os from 'node:os'
import { readTextFile } from '../readTextFile.ts'

/** Whether a `git gc` is at work, as it says in the file by which it keeps out a second one. */
export function isCollecting(common: string): boolean {
  const [pid, host] = readTextFile(`${common}/gc.pid`).trim().split(' ')
  return pid !== undefined && pid !== '' && (host !== os.hostname() || isThere(Number(pid)))
}

/** Git itself asks no more of the process than its number. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
