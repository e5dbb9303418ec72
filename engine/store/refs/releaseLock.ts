import fs from 'node:fs'
import type { Lock } from './lock.ts'

/** Gives a lock back, unless a person has removed it and somebody else holds it now. */
export function releaseLock(lock: Lock): void {
  try {
    if (fs.readFileSync(lock.path, 'latin1') === lock.marker) fs.unlinkSync(lock.path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
