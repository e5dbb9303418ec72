import fs from 'node:fs'
import { listCheckouts } from '../host/checkout.ts'
import { lockOwner, releaseLock, takeLock } from '../refs/lock.ts'
import type { Repository } from '../repository.ts'
import { journalFile } from './journalFile.ts'
import { readJournal } from './readJournal.ts'
import { settleJournal } from './settleJournal.ts'

/**
 * Finishes or takes back what a crash left. Leaves alone what a living process is in the middle of, and for the next
 * commit what the disk does not allow now: who only reads can go on.
 */
export async function recover(repository: Repository): Promise<void> {
  const file = `${repository.gitdir}/index`
  if (!fs.existsSync(journalFile(repository)) && lockOwner(`${file}.lock`).owner !== 'dead') return
  const lock = await takeLock(repository, file, 0)
  if (!lock) return
  try {
    const journal = readJournal(repository)
    if (journal) await settleJournal(repository, journal)
    if (repository.host) await clearDeadLocks(repository)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
  } finally {
    releaseLock(lock)
  }
}

/** Frees the checkouts of a host branch from a lock of ours whose process died before it wrote down what it was for. */
async function clearDeadLocks(repository: Repository): Promise<void> {
  for (const { gitdir } of listCheckouts(repository.common)) {
    if (gitdir === repository.gitdir || lockOwner(`${gitdir}/index.lock`).owner !== 'dead') continue
    const lock = await takeLock({ ...repository, gitdir }, `${gitdir}/index`, 0)
    if (lock) releaseLock(lock)
  }
}
