import type { CommitId } from '../../documents/document.ts'
import type { Past, PastCommit } from '../../ports/past.ts'
import { readTextFile } from '../readTextFile.ts'
import { moveRef } from '../refs/moveRef.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'
import { changedFiles } from './changedFiles.ts'
import { commitsBetween } from './commitsBetween.ts'
import { findBlobs } from './findBlobs.ts'
import { openTrees } from './openTrees.ts'
import { readCommit } from './readCommit.ts'
import { readSigner } from './readSigner.ts'

/** How many commits are remembered between two looks. */
const most = 20_000

/** Opens the history of a repository. What was verified is a ref beside the branch, as leases and notes are. */
export function openPast(repository: Repository): Past {
  const known = new Map<CommitId, PastCommit>()
  const treeOf = openTrees(repository)
  const ref = refOf(repository.branch)
  const read = async (commit: CommitId): Promise<PastCommit> => {
    const before = known.get(commit)
    if (before) return before
    const entry = await readCommit(repository, commit)
    if (known.size >= most) known.clear()
    known.set(commit, entry)
    return entry
  }
  return {
    between(head, without) {
      const cut = new Set(readTextFile(`${repository.common}/shallow`).split('\n').filter(Boolean))
      return commitsBetween(read, cut, head, without)
    },
    async changed(before, after, within) {
      const from = before === undefined ? undefined : (await read(before)).tree
      return changedFiles(treeOf, from, (await read(after)).tree, within)
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
