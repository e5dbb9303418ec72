import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import { isCollecting } from './isCollecting.ts'
import { keptFor } from './keptFor.ts'

/** Whether it is time to look at what is kept: a gc has been at the packs or is at work, or some of it is old. */
export function isTimeToRestore(repository: Repository): boolean {
  const { common, kept } = repository
  const packs = fs.statSync(`${common}/objects/pack`, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const now = Date.now()
  const isMoved = kept.packs !== 0 && packs !== kept.packs
  kept.packs = packs
  // A gc prunes after it has packed.
  if (isMoved) kept.wary = now + keptFor
  if (now < kept.wary || now - kept.at > keptFor / 2 || isCollecting(common)) {
    kept.at = now
    return true
  }
  return false
}
