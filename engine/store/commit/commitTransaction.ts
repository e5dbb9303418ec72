import fs from 'node:fs'
import type { Tree } from '../../collections/collection.ts'
import type { CommitId, FilePath } from '../../documents/document.ts'
import { WorldError } from '../../documents/worldError.ts'
import type { Transaction } from '../../documents/transaction.ts'
import type { CommitResult } from '../../ports/store.ts'
import { openMerge, type HostMerge } from '../host/hostMerge.ts'
import { keepHost, keptRef } from '../host/keepHost.ts'
import type { GitIndex } from '../index/gitIndex.ts'
import { placeIndex, readIndex } from '../index/indexFile.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import { writeObjects } from '../objects/writeObjects.ts'
import { moveRef } from '../refs/moveRef.ts'
import { checkRefName } from '../refs/checkRefName.ts'
import { refuseTakenName } from '../refs/refuseTakenName.ts'
import { readRef } from '../refs/readRef.ts'
import { readCommit } from '../past/readCommit.ts'
import { readSigner } from '../past/readSigner.ts'
import { releaseLock, takeLock } from '../refs/lock.ts'
import { refuseGone } from '../refuseGone.ts'
import { refuseState } from '../refuseState.ts'
import type { Repository } from '../repository.ts'
import type { Folder } from '../trees/folder.ts'
import { checkPath } from './checkPath.ts'
import { checkWrites } from './checkWrites.ts'
import type { HashedWrite } from './checkWrites.ts'
import type { IndexGuard } from './guardIndex.ts'
import { mendIndex } from './mendIndex.ts'
import { patchIndex } from './patchIndex.ts'
import { placeUntouched } from './placeUntouched.ts'
import type { Base, Journal } from './plan.ts'
import { prepareCommit, type PreparedCommit } from './prepareCommit.ts'
import { signCommit } from './signCommit.ts'
import { readJournal } from './readJournal.ts'
import { journalFile } from './journalFile.ts'
import { settleJournal } from './settleJournal.ts'
import { writeJournal } from './writeJournal.ts'
import { writeTemps } from './writeTemps.ts'

/** A commit that was made, with the tree it made and the index as it is now. */
export interface MadeCommit {
  readonly commit: CommitId
  readonly branches: ReadonlyMap<string, CommitId>
  readonly root: Folder | undefined
  /** Where the host branch is now, where it was moved. */
  readonly host?: CommitId | undefined
  readonly index: GitIndex | undefined
}

/** What a store remembers of its earlier commits. */
export interface Memory {
  readonly index: GitIndex | undefined
  readonly guard: IndexGuard
}

type Conflict = Extract<CommitResult, { kind: 'conflict' }>

/**
 * Makes one commit: check, write objects, then index, refs and working files.
 *
 * What this must survive is a person's `git commit` at the same time. Git reads HEAD, then the index, then takes
 * `index.lock`, and last moves HEAD if it is still where it was. If it ever read our HEAD and an index without our
 * changes, it would take our commit back, and nobody would notice. Therefore
 * - `index.lock` is held from the first check to the last write, so that git mostly stops there;
 * - the index is replaced before the branch moves, so that whoever sees our HEAD also sees our index.
 * A git that read the old index before, and gets the lock after, fails at HEAD, but leaves that index behind:
 * `mendIndex` puts our entries back.
 */
export async function commitTransaction(
  repository: Repository,
  transaction: Transaction,
  base: Base,
  treeOf: (path: FilePath) => Tree,
  memory: Memory,
): Promise<MadeCommit | Conflict> {
  const writes = transaction.writes.map((write): HashedWrite => {
    checkPath(write.path)
    const bytes = write.text === null ? undefined : Buffer.from(write.text)
    return { ...write, tree: treeOf(write.path), bytes, blob: bytes && hashBlob(bytes) }
  })
  const lock = await takeLock(repository, `${repository.gitdir}/index`)
  if (!lock) return conflict('busy', 'somebody holds .git/index.lock')
  try {
    repository.after('locked')
    await finishLast(repository)
    const { host } = repository
    const theirs = host ? writes.filter(({ tree }) => tree === 'host') : []
    if (!host || theirs.length === 0) return await commitLocked(repository, transaction, base, memory, writes)
    const merge = await openMerge(repository, host, transaction, base.host, theirs)
    if ('moved' in merge) return conflict(merge.moved, merge.what)
    try {
      const ours = writes.filter(({ tree }) => tree === 'world')
      const own = { ...transaction, mergeParents: [] }
      return await commitLocked(repository, own, base, memory, ours, merge)
    } finally {
      merge.close()
    }
  } finally {
    releaseLock(lock)
  }
}

async function commitLocked(
  repository: Repository,
  transaction: Transaction,
  base: Base,
  memory: Memory,
  writes: readonly HashedWrite[],
  merge?: HostMerge,
): Promise<MadeCommit | Conflict> {
  refuseGone(repository)
  const moved = refuseState(repository)
  if (moved !== undefined) return conflict('head', moved)
  if (readRef(repository, repository.ref) !== base.world.head) return conflict('head', `${repository.branch} has moved`)
  for (const { branch, expected } of transaction.branches)
    if (expected === undefined) refuseTakenName(repository, `refs/heads/${checkRefName(branch)}`)
  const index = readIndex(repository, memory.index)
  if (index !== memory.index) mendIndex(repository.root, index, base.world.root, memory.guard.recent())
  const checked = checkWrites(repository, base, index, writes)
  if ('moved' in checked) return conflict(checked.moved, checked.what)
  const { files } = checked
  const made = prepareCommit(transaction, base, writes, files)
  const signed = await signTransaction(repository, transaction, made)
  if (typeof signed === 'object') return signed
  const commit = signed ?? made.commit.oid
  const journal: Journal = {
    ref: repository.ref,
    base: base.world.head,
    commit,
    files,
    branches: made.branches,
    ...(merge ? { merge: merge.plan } : {}),
  }
  const objects = signed === undefined ? [...made.objects, made.commit] : made.objects
  const host = merge?.plan.to
  // Before the record that names it: a commit too many is kept when this fails, never one too few.
  if (repository.host && base.host.head !== undefined && !(await keepHost(repository, base.host.head, transaction)))
    return conflict('busy', `${keptRef} is locked`)
  writeJournal(repository, journal)
  repository.after('journal')
  try {
    const contents = new Map(writes.flatMap(({ path, bytes }) => (bytes ? [[path, bytes] as const] : [])))
    const stats = writeTemps(repository, files, contents)
    repository.after('temps')
    await Promise.all([patchIndex(repository, index, files, stats), writeObjects(repository, objects)])
    repository.after('objects')
    const lost = await moveRefs(repository, transaction, journal, index, merge)
    if (lost) {
      const { stands } = await settleJournal(repository, journal)
      if (!stands || !merge) return lost
      return { commit, branches: branchIds(transaction, journal), root: made.root, host, index: undefined }
    }
    for (const file of files) {
      placeUntouched(repository.root, file)
      if (file === files[0]) repository.after('first file')
    }
    repository.after('files')
    fs.rmSync(journalFile(repository))
    repository.after('journal removed')
    memory.guard.remember(files)
    return { commit, branches: branchIds(transaction, journal), root: made.root, host, index }
  } catch (error) {
    // The commit point may be behind us: then the commit stands, and this finishes it.
    if (!(await settleJournal(repository, journal)).stands) throw error
    return { commit, branches: branchIds(transaction, journal), root: made.root, host, index: undefined }
  }
}

/** What the last commit could not bring into the folder comes before the next one: whoever looks sees whole commits. */
async function finishLast(repository: Repository): Promise<void> {
  const journal = readJournal(repository)
  const { left } = journal ? await settleJournal(repository, journal) : {}
  if (!left) return
  const message = `${left.path}, of a commit that stands, cannot be written into the folder: ${left.why}`
  throw new WorldError('store/unfinished', message, 'Make it writable, or make room; the next command finishes it.')
}

/** Has git sign the commit, where it has to; its id then. Nothing has moved yet, and what is written stands alone. */
async function signTransaction(
  repository: Repository,
  { keys, ...content }: Transaction,
  { tree, parents, objects }: PreparedCommit,
): Promise<CommitId | Conflict | undefined> {
  if (!keys) return undefined
  await writeObjects(repository, objects)
  const signed = await signCommit(repository.root, { ...content, tree, parents })
  if (!signed.ok) return conflict('signature', signed.said)
  const signer = await readSigner(repository, await readCommit(repository, signed.commit), keys)
  return signer.kind === 'good' ? signed.commit : conflict('signature', signer.why)
}

/** Branches first: a crash between leaves a branch too many, never a commit that speaks of a branch that is not. */
async function moveRefs(
  repository: Repository,
  transaction: Transaction,
  journal: Journal,
  index: GitIndex,
  merge?: HostMerge,
): Promise<Conflict | undefined> {
  const log = { who: transaction.committer, at: transaction.at, why: `commit: ${transaction.message}` }
  for (const branch of journal.branches) {
    const outcome = await moveRef(repository, { ...branch, log })
    if (outcome === 'busy') return conflict('busy', `${branch.ref} is locked`)
    if (outcome === 'moved') return conflict('branch', `${branch.ref} is not where it was`)
  }
  repository.after('branches')
  const obstacle = await merge?.make()
  if (obstacle) return conflict(obstacle.moved, obstacle.what)
  const { ref, base: from, commit: to } = journal
  const before = () => {
    placeIndex(repository, index)
    repository.after('index')
  }
  const outcome = await moveRef(repository, { ref, from, to, log, before })
  repository.after('ref')
  if (outcome === 'done') return undefined
  return outcome === 'busy' ? conflict('busy', `${journal.ref} is locked`) : conflict('head', `${journal.ref} moved`)
}

function branchIds(transaction: Transaction, journal: Journal): Map<string, CommitId> {
  const moved = transaction.branches.map(({ branch }, at) => [branch, journal.branches[at]?.to] as const)
  return new Map(moved.filter((pair): pair is [string, CommitId] => pair[1] !== undefined))
}

function conflict(moved: Conflict['moved'], what: string): Conflict {
  return { kind: 'conflict', moved, what }
}
