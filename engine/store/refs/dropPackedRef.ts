import fs from 'node:fs'
import type { Repository } from '../repository.ts'
import { findPackedRef } from './findPackedRef.ts'
import { releaseLock, takeLock } from './lock.ts'

/** Removes a ref from `packed-refs`; false when somebody's git keeps that file locked. */
export async function dropPackedRef(repository: Repository, ref: string): Promise<boolean> {
  if (findPackedRef(repository, ref) === undefined) return true
  const file = `${repository.common}/packed-refs`
  const lock = await takeLock(repository, file)
  if (!lock) return false
  try {
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    const at = lines.findIndex((line) => line.endsWith(` ${ref}`))
    // `^<id>` on the next line is what an annotated tag points at.
    if (at >= 0) lines.splice(at, lines[at + 1]?.startsWith('^') ? 2 : 1)
    fs.writeFileSync(`${repository.common}/vivarium/packed-refs`, lines.join('\n'))
    fs.renameSync(`${repository.common}/vivarium/packed-refs`, file)
    return true
  } finally {
    releaseLock(lock)
  }
}
