import fs from 'node:fs'
import path from 'node:path'
import { dropEntry, entryOf, type GitIndex, putEntry } from '../index/gitIndex.ts'
import { readIndex, writeIndex } from '../index/indexFile.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import { readObject } from '../objects/readObject.ts'
import { readWorkingFile } from '../reading/readWorkingFile.ts'
import { moveRef } from '../refs/moveRef.ts'
import { releaseLock, takeLock } from '../refs/lock.ts'
import { readRef } from '../refs/readRef.ts'
import { descends } from '../history/descends.ts'
import { type Checkout, findCheckout } from '../host/checkout.ts'
import { restoreCheckout } from '../host/restoreCheckout.ts'
import { makeFolder } from '../makeFolder.ts'
import type { Repository } from '../repository.ts'
import type { FilePath } from '../../documents/document.ts'
import { journalFile } from './journalFile.ts'
import { placeFile } from './placeFile.ts'
import type { Journal, PlannedFile, PlannedMerge } from './plan.ts'
import { writeJournal } from './writeJournal.ts'

/** How a journal ended. */
export interface Settled {
  /** Whether the commit stands. */
  readonly stands: boolean
  /** The first of the files that could not be brought into the folder now, and why; the journal keeps them. */
  readonly left?: { readonly path: FilePath; readonly why: string } | undefined
}

/**
 * Ends what a journal began: finishes the commit if the branch moved to it, takes everything back if not. Whether a
 * file is still the one that the commit replaces is asked of its content, never of its times: the folder may have been
 * copied or restored since. Which working tree has the host branch checked out is looked for anew for the same reason:
 * in a copy, the journal names the first one's. The caller holds `index.lock`.
 */
export async function settleJournal(repository: Repository, journal: Journal): Promise<Settled> {
  const merge = journal.merge && { ...journal.merge, checkout: checkoutOf(repository, journal.merge) }
  await clearLocks(repository, journal, merge)
  const stands = await reached(repository, merge ? { ref: merge.ref, base: merge.from, commit: merge.to } : journal)
  if (stands) {
    // The merge stands; what records it follows, unless the world has gone on without it.
    const { ref, base: from, commit: to } = journal
    if (merge && readRef(repository, ref) === from) await moveRef(repository, { ref, from, to })
    if (!merge || (await reached(repository, journal))) return rollForward(repository, journal)
    await takeBack(repository, { ...journal, branches: [] })
  } else {
    if (merge) await restoreCheckout(merge)
    await takeBack(repository, journal)
  }
  fs.rmSync(journalFile(repository), { force: true })
  return { stands }
}

function checkoutOf({ common }: Repository, { ref, checkout }: PlannedMerge): Checkout | undefined {
  return checkout && findCheckout(common, ref)
}

/** Takes over what a dead process left locked, and lets go of it. */
async function clearLocks(
  repository: Repository,
  { ref, branches }: Journal,
  merge: PlannedMerge | undefined,
): Promise<void> {
  const refs = [ref, ...branches.map((branch) => branch.ref), ...(merge ? [merge.ref] : [])]
  const files = refs.map((each) => `${repository.common}/${each}`)
  if (merge?.checkout) files.push(`${merge.checkout.gitdir}/index`)
  for (const file of files) {
    const lock = await takeLock(repository, file, 0)
    if (lock) releaseLock(lock)
  }
}

async function reached(repository: Repository, journal: Pick<Journal, 'ref' | 'base' | 'commit'>): Promise<boolean> {
  const now = readRef(repository, journal.ref)
  if (now === journal.commit) return true
  if (now === undefined || now === journal.base) return false
  // False too where the commit's objects were never written.
  return descends(repository, now, journal.commit)
}

async function rollForward(repository: Repository, journal: Journal): Promise<Settled> {
  const index = readIndex(repository)
  const files: PlannedFile[] = []
  let left: Settled['left']
  for (const file of journal.files) {
    const there = working(repository, file)
    try {
      // Where it is neither, somebody has changed the file since: theirs now, and a stray to be adopted.
      if (there === file.expected && there !== file.blob) await place(repository, file)
      removeTemp(repository, file)
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException
      if (code === undefined || syscall === undefined) throw error
      files.push(file)
      left ??= { path: file.path, why: code }
    }
    refreshEntry(repository, index, file)
  }
  await writeIndex(repository, index)
  if (left) writeJournal(repository, { ...journal, files })
  else fs.rmSync(journalFile(repository), { force: true })
  return { stands: true, left }
}

async function place(repository: Repository, file: PlannedFile): Promise<void> {
  const temp = `${repository.root}/${file.temp}`
  if (file.blob !== undefined && !fs.existsSync(temp)) {
    const object = await readObject(repository, file.blob)
    if (!object) return
    makeFolder(path.dirname(temp), repository.root)
    fs.writeFileSync(temp, object.body, { mode: file.permissions })
  }
  placeFile(repository.root, file)
}

function refreshEntry(repository: Repository, index: GitIndex, file: PlannedFile): void {
  const entry = entryOf(index, file.path)
  if (entry && (entry.stage !== 0 || (entry.oid !== file.expected && entry.oid !== file.blob))) return
  if (file.blob === undefined) dropEntry(index, file.path)
  else if (working(repository, file) === file.blob) {
    const stat = fs.lstatSync(`${repository.root}/${file.path}`, { bigint: true })
    putEntry(index, file.path, { oid: file.blob, mode: file.mode }, stat)
  }
}

async function takeBack(repository: Repository, journal: Journal): Promise<void> {
  const index = readIndex(repository)
  const placed = journal.files.filter(
    (file) => file.indexed !== file.blob && entryOf(index, file.path)?.oid === file.blob,
  )
  for (const file of placed) {
    const stat = fs.lstatSync(`${repository.root}/${file.path}`, { bigint: true, throwIfNoEntry: false })
    if (file.indexed === undefined) dropEntry(index, file.path)
    else if (stat) putEntry(index, file.path, { oid: file.indexed, mode: file.mode }, stat)
  }
  if (placed.length > 0) await writeIndex(repository, index)
  for (const file of journal.files) removeTemp(repository, file)
  for (const { ref, from, to } of journal.branches) await moveRef(repository, { ref, from: to, to: from })
}

function removeTemp(repository: Repository, file: PlannedFile): void {
  if (file.temp !== undefined) fs.rmSync(`${repository.root}/${file.temp}`, { force: true })
}

function working(repository: Repository, file: PlannedFile): string | undefined {
  const found = readWorkingFile(repository.root, file.path)
  if (found.kind === 'other') return 'other'
  return found.kind === 'file' ? hashBlob(found.bytes) : undefined
}
