import fs from 'node:fs'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Repository } from '../repository.ts'
import { appendReflog } from './appendReflog.ts'
import type { ReflogEntry } from './appendReflog.ts'
import { dropPackedRef } from './dropPackedRef.ts'
import { readRef } from './readRef.ts'
import { releaseLock, takeLock } from './lock.ts'

/** One ref's move; `undefined` is where a ref is that does not exist. */
export interface RefMove {
  readonly ref: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** Branches keep a log of who moved them and why; leases do not. */
  readonly log?: ReflogEntry
  /** Called when nothing but a crash can stop the move any more. */
  readonly before?: () => void
}

/** Moves a ref under git's own lock, if it still is where it was seen: `moved` when it is not, `busy` when locked. */
export async function moveRef(repository: Repository, move: RefMove): Promise<'done' | 'moved' | 'busy'> {
  const file = `${repository.common}/${move.ref}`
  if (readRef(repository, move.ref) !== move.from) return 'moved'
  const lock = await takeLock(repository, file)
  if (!lock) return 'busy'
  try {
    if (readRef(repository, move.ref) !== move.from) return 'moved'
    if (move.to === undefined) {
      if (!(await dropPackedRef(repository, move.ref))) return 'busy'
      fs.rmSync(file, { force: true })
      fs.rmSync(`${repository.common}/logs/${move.ref}`, { force: true })
      return 'done'
    }
    const temp = `${repository.common}/vivarium/ref-${path.basename(move.ref)}-${randomBytes(8).toString('hex')}`
    fs.writeFileSync(temp, `${move.to}\n`)
    move.before?.()
    if (move.log) appendReflog(repository, move.ref, move.from, move.to, move.log)
    fs.renameSync(temp, file)
    return 'done'
  } finally {
    releaseLock(lock)
  }
}
