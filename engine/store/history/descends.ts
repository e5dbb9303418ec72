import git from 'isomorphic-git'
import type { CommitId } from '../../documents/document.ts'
import { readPacks } from '../objects/readPacks.ts'
import type { Repository } from '../repository.ts'

/** Whether a commit is another, or one of its descendants: false too where either is missing. */
export async function descends(repository: Repository, commit: CommitId, ancestor: CommitId): Promise<boolean> {
  if (commit === ancestor) return true
  const { fs, root: dir, common: gitdir } = repository
  try {
    return await readPacks(repository, (cache) => git.isDescendent({ fs, dir, gitdir, cache, oid: commit, ancestor }))
  } catch {
    return false
  }
}
