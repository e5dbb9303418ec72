import fs from 'node:fs'
import os from 'node:os'
import { isRunning } from './isRunning.ts'

/** Who holds a lock file: a living process of ours or one elsewhere, a process of ours that died, or somebody's git. */
export type LockOwner = 'nobody' | 'alive' | 'dead' | 'git'

/** Reads a lock file. Only a lock that says it is ours, from this machine, by a process that is gone, is `dead`. */
export function lockOwner(path: string): { owner: LockOwner; marker: string } {
  let marker: string
  try {
    marker = fs.readFileSync(path, { encoding: 'latin1' }).slice(0, 200)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { owner: 'nobody', marker: '' }
    return { owner: 'git', marker: '' }
  }
  const ours = /^vivarium (\d+) (\S+) [0-9a-f]+\n$/.exec(marker)
  if (!ours) return { owner: 'git', marker }
  if (ours[2] !== os.hostname()) return { owner: 'alive', marker }
  return { owner: isRunning(Number(ours[1])) ? 'alive' : 'dead', marker }
}
