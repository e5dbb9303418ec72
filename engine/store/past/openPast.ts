import type { CommitId } from '../../documents/document.ts'
import type { Past, PastCommit } from '../../ports/past.ts'
import { runGit } from '../host/runGit.ts'
import type { GitObject } from '../objects/readLooseObject.ts'
import { readTextFile } from '../readTextFile.ts'
import { moveRef } from '../refs/moveRef.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'
import { decodeTree } from '../trees/decodeTree.ts'
import { changedFiles } from './changedFiles.ts'
import { commitsBetween } from './commitsBetween.ts'
import { findBlobs } from './findBlobs.ts'
import { openTrees } from './openTrees.ts'
import { readCommit } from './readCommit.ts'
import { readMany } from './readMany.ts'
import { readSigner } from './readSigner.ts'

/** How many commits are remembered between two looks. */
const most = 50_000
/** From how many commits on that are not known yet git is asked for all of them at once. */
const many = 64
/** Of how many commits the trees are at hand at once. */
const ahead = 2000

/** Opens the history of a repository. What was verified is a ref beside the branch, as leases and notes are. */
export function openPast(repository: Repository): Past {
  const known = new Map<CommitId, PastCommit>()
  const atHand = new Map<string, GitObject>()
  const treeOf = openTrees(repository, atHand)
  const ref = refOf(repository.branch)
  let coming: readonly PastCommit[] = []
  const remember = (entry: PastCommit): PastCommit => {
    if (known.size >= most) known.clear()
    known.set(entry.commit, entry)
    return entry
  }
  const read = async (commit: CommitId): Promise<PastCommit> =>
    known.get(commit) ?? remember(await readCommit(repository, commit))
  /** Only to have them at hand: which commits count is not git's to say here. */
  const fetchCommits = async (head: CommitId, without: readonly CommitId[]): Promise<void> => {
    const limits = [`--max-count=${most - known.size}`, head, ...without.map((commit) => `^${commit}`)]
    const { out } = await runGit(repository.common, ['rev-list', ...limits])
    const ids = out
      .toString('latin1')
      .split('\n')
      .filter((id) => id !== '' && !known.has(id))
    for (const [id, object] of await readMany(repository, ids)) remember(await readCommit(repository, id, object))
  }
  const fetchTrees = async (from: PastCommit): Promise<void> => {
    const at = coming.indexOf(from)
    const next = at < 0 ? [] : coming.slice(at, at + ahead)
    if (next.length < many || atHand.has(from.tree)) return
    atHand.clear()
    const roots = await readMany(repository, [...new Set(next.map(({ tree }) => tree))])
    const inner = [...roots.values()].flatMap(({ body }) =>
      decodeTree(body).flatMap(({ name, oid }) => (name === '.swarm' ? oid : [])),
    )
    for (const [id, tree] of [...roots, ...(await readMany(repository, [...new Set(inner)]))]) atHand.set(id, tree)
  }
  return {
    async between(head, without) {
      const cut = new Set(readTextFile(`${repository.common}/shallow`).split('\n').filter(Boolean))
      let missed = 0
      const reading = async (commit: CommitId): Promise<PastCommit> => {
        if (!known.has(commit) && ++missed === many) await fetchCommits(head, without)
        return read(commit)
      }
      const range = await commitsBetween(reading, cut, head, without)
      if (range.commits.length >= many) coming = range.commits
      return range
    },
    async changed(before, after, within) {
      const [from, to] = [before === undefined ? undefined : await read(before), await read(after)]
      await fetchTrees(to)
      return changedFiles(treeOf, from?.tree, to.tree, within)
    },
    blobs: async (commit, paths) => findBlobs(treeOf, (await read(commit)).tree, paths),
    signedBy: (commit, keys) => readSigner(repository, commit, keys),
    async verified() {
      const commit = readRef(repository, ref)
      return commit === undefined
        ? undefined
        : read(commit)
            .then(() => commit)
            .catch(() => undefined)
    },
    async setVerified(commit) {
      atHand.clear()
      try {
        await moveRef(repository, { ref, from: readRef(repository, ref), to: commit })
      } catch {
        // A git folder that cannot be written to: the next one who looks verifies again.
      }
    },
  }
}

/** A branch may have a name that is none for a ref of ours. */
function refOf(branch: string): string {
  const isPlain = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9][A-Za-z0-9_-]*)*$/.test(branch)
  return `refs/vivarium/verified/${isPlain ? branch : `x.${Buffer.from(branch).toString('hex')}`}`
}
