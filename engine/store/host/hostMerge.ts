import fs from 'node:fs'
import type { CommitId } from '../../documents/document.ts'
import { trailers } from '../../documents/trailers.ts'
import type { Transaction } from '../../documents/transaction.ts'
import type { HashedWrite } from '../commit/checkWrites.ts'
import { commitOn } from '../commit/commitOn.ts'
import { signCommit } from '../commit/signCommit.ts'
import { fileChanges } from '../commit/fileChanges.ts'
import type { BaseOfTree, PlannedMerge } from '../commit/plan.ts'
import type { EncodedObject } from '../objects/encodeObject.ts'
import { writeObjects } from '../objects/writeObjects.ts'
import { type Lock, releaseLock, takeLock } from '../refs/lock.ts'
import { moveRef } from '../refs/moveRef.ts'
import { readRef } from '../refs/readRef.ts'
import { underway } from '../underway.ts'
import { underwayOn } from '../underwayOn.ts'
import type { HostBranch, Repository } from '../repository.ts'
import { diffFolders } from '../trees/diffFolders.ts'
import { findFile, type Folder } from '../trees/folder.ts'
import { readCommitTree } from '../trees/readCommitTree.ts'
import { type Checkout, findCheckout, listCheckouts } from './checkout.ts'
import { countApart } from './countApart.ts'
import { hostRefs, shortRef } from './hostRefs.ts'
import { mendCheckout } from './mendCheckout.ts'
import { mergeIndexFile } from './mergeIndexFile.ts'
import { readStatus } from './readStatus.ts'
import { restoreCheckout } from './restoreCheckout.ts'
import { runGit } from './runGit.ts'

/** Why there can be no such merge now, in the words of a conflict. */
export interface MergeObstacle {
  readonly moved: 'host' | 'file' | 'busy'
  readonly what: string
}

/** A merge whose commit is stored and whose checkout is locked; nothing of the person's has moved yet. */
export interface HostMerge {
  readonly plan: PlannedMerge
  /** Moves the branch, and the checkout with it; or says what is in the way, and then nothing has moved. */
  make(): Promise<MergeObstacle | undefined>
  close(): void
}

/**
 * Prepares the merge that a person asked for: their commit on the local branch, of exactly these files. The checkout's
 * `index.lock` is held from the first look to the end, so that a person's own git waits or says so.
 */
export async function openMerge(
  repository: Repository,
  host: HostBranch,
  transaction: Transaction,
  base: BaseOfTree,
  writes: readonly HashedWrite[],
): Promise<HostMerge | MergeObstacle> {
  const { local: ref, seen } = hostRefs(repository, host)
  const from = readRef(repository, ref)
  const checkout = findCheckout(repository.common, ref)
  const place: Repository = { ...repository, ref, branch: shortRef(ref), ...checkout }
  const lock = checkout && (await takeLock(place, `${checkout.gitdir}/index`))
  if (checkout && !lock) return { moved: 'busy', what: `somebody's git is at work in ${checkout.root}` }
  place.after('host locked')
  const close = () => {
    if (lock) releaseLock(lock)
  }
  if (findCheckout(repository.common, ref)?.gitdir !== checkout?.gitdir) {
    close()
    return { moved: 'busy', what: `somebody's git has just switched to or from ${place.branch}` }
  }
  try {
    const parent = await findParent(place, from, { commit: base.head, name: shortRef(seen) })
    const obstacle =
      typeof parent === 'object'
        ? parent
        : ((await findObstacle(place, checkout, parent, writes)) ??
          (await findForeign(place, transaction, [from, base.head])))
    if (obstacle) {
      close()
      return obstacle
    }
    const made = await storeCommit(place, transaction, parent as CommitId | undefined, writes)
    if ('moved' in made) {
      close()
      return made
    }
    const old = from === undefined ? undefined : await readCommitTree(place, from)
    const files = [...diffFolders(old, made.root)].map(({ path, before, after }) => ({
      path,
      expected: before?.oid,
      blob: after?.oid,
    }))
    const plan = { ref, from, to: made.commit, checkout, files }
    return { plan, make: () => moveBranch(place, plan, transaction, lock), close }
  } catch (error) {
    close()
    throw error
  }
}

/**
 * What the merge stands on: the person's branch, or, where the remote has gone on from there, what the remote has, as a
 * pull would take it. Where both have gone on, somebody has to bring them together first.
 */
async function findParent(
  { root, branch }: Repository,
  from: CommitId | undefined,
  seen: { readonly commit: CommitId | undefined; readonly name: string },
): Promise<CommitId | undefined | MergeObstacle> {
  if (from === undefined || seen.commit === undefined || from === seen.commit) return from ?? seen.commit
  const apart = await countApart(root, from, seen.commit)
  if (!apart) return { moved: 'host', what: `git cannot tell how ${branch} and ${seen.name} belong together` }
  if (apart.behind === 0) return from
  if (apart.ahead === 0) return seen.commit
  const what = `your ${branch} and ${seen.name} have diverged: ${apart.ahead} here, ${apart.behind} there`
  return { moved: 'file', what: `${what}; bring them together with git pull first` }
}

async function findObstacle(
  place: Repository,
  checkout: Checkout | undefined,
  parent: CommitId | undefined,
  writes: readonly HashedWrite[],
): Promise<MergeObstacle | undefined> {
  const tree = parent === undefined ? undefined : await readCommitTree(place, parent)
  const moved =
    parent === undefined ? undefined : writes.find(({ path, expected }) => findFile(tree, path)?.oid !== expected)
  if (moved) return { moved: 'file', what: `${moved.path} is not the same on your ${place.branch}` }
  for (const { root, gitdir } of listCheckouts(place.common)) {
    const busy = gitdir === checkout?.gitdir ? underway(gitdir) : underwayOn(gitdir, place.ref)
    if (busy !== undefined)
      return { moved: 'file', what: `${busy} is in progress in ${root}; finish it, or merge a pull request` }
  }
  if (!checkout) return undefined
  const { ok, said, changed } = await readStatus(
    checkout.root,
    writes.map(({ path }) => path),
  )
  if (!ok) return { moved: 'busy', what: said }
  const [first] = changed
  return first && { moved: 'file', what: `${first.path} is changed or staged in ${checkout.root}` }
}

/**
 * What a merge would bring besides the proposal: commits on its branch that no record of the world made, and that are
 * not on the host branch either. People may have put them there, or taken them out of their branch since.
 */
async function findForeign(
  place: Repository,
  { mergeParents }: Transaction,
  known: readonly (CommitId | undefined)[],
): Promise<MergeObstacle | undefined> {
  const without = known.filter((commit) => commit !== undefined).map((commit) => `^${commit}`)
  const format = `--format=%h %s%x00%(trailers:key=${trailers.record},valueonly)%x01`
  for (const head of mergeParents) {
    const log = await runGit(place.root, ['log', format, head, ...without])
    if (!log.ok) return { moved: 'host', what: log.said }
    const commits = log.out
      .toString('utf8')
      .split('\x01')
      .map((line) => line.trim().split('\0'))
    const [foreign] = commits.find(([named, record]) => named !== '' && !record?.trim()) ?? []
    if (foreign !== undefined)
      return { moved: 'file', what: `its branch holds a commit that was not proposed: ${foreign}` }
  }
  return undefined
}

/** Stores the merge's objects. Where the person's git signs commits, git itself signs this one. */
async function storeCommit(
  place: Repository,
  transaction: Transaction,
  parent: CommitId | undefined,
  writes: readonly HashedWrite[],
): Promise<{ readonly commit: CommitId; readonly root: Folder | undefined } | MergeObstacle> {
  const objects: EncodedObject[] = []
  const before = parent === undefined ? undefined : await readCommitTree(place, parent)
  const changes = fileChanges(before, writes, objects)
  const parents = [...(parent === undefined ? [] : [parent]), ...transaction.mergeParents]
  const { author, at, message } = transaction
  const { commit, tree, root, trees } = commitOn(before, changes, { parents, author, committer: author, at, message })
  const signing = await runGit(place.root, ['config', '--type=bool', '--get', 'commit.gpgsign'])
  const isSigned = signing.out.toString('utf8').trim() === 'true'
  await writeObjects(place, [...objects, ...trees, ...(isSigned ? [] : [commit])])
  if (!isSigned) return { commit: commit.oid, root }
  const signed = await signCommit(place.root, { tree, parents, author, committer: author, at, message })
  return signed.ok
    ? { commit: signed.commit, root }
    : { moved: 'file', what: `commit.gpgsign is set, and git could not sign the merge: ${signed.said}` }
}

async function moveBranch(
  place: Repository,
  plan: PlannedMerge,
  transaction: Transaction,
  lock: Lock | undefined,
): Promise<MergeObstacle | undefined> {
  const { ref, from, to, checkout } = plan
  const index = mergeIndexFile(place.gitdir)
  if (checkout && from !== undefined) {
    if (fs.existsSync(`${checkout.gitdir}/index`)) fs.copyFileSync(`${checkout.gitdir}/index`, index)
    const env = { GIT_INDEX_FILE: index }
    // As git's own merge does first: a file that was only touched, or copied with all others, is none that changed.
    await runGit(checkout.root, ['update-index', '-q', '--refresh'], { env })
    const read = await runGit(checkout.root, ['read-tree', '-m', '-u', from, to], { env })
    if (!read.ok) {
      fs.rmSync(index, { force: true })
      return { moved: 'file', what: read.said }
    }
  }
  place.after('host files')
  const log = { who: transaction.author, at: transaction.at, why: `merge: ${transaction.message}` }
  const before = () => {
    if (checkout && from !== undefined) fs.renameSync(index, `${checkout.gitdir}/index`)
    place.after('host index')
  }
  const outcome = await moveRef(place, { ref, from, to, log, before })
  place.after('host ref')
  // From here on the person's git may go on: what is left to do is the world's.
  if (lock) releaseLock(lock)
  if (outcome === 'done') {
    await mendCheckout(place, plan)
    return undefined
  }
  await restoreCheckout(plan)
  return outcome === 'busy'
    ? { moved: 'busy', what: `${ref} is locked` }
    : { moved: 'host', what: `${ref} moved meanwhile` }
}
