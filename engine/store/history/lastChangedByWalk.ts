import git from 'isomorphic-git'
import type { CommitId, FilePath, Instant } from '../../documents/document.ts'
import type { Repository } from '../repository.ts'
import { diffFolders } from '../trees/diffFolders.ts'
import { findFolder, type Folder } from '../trees/folder.ts'
import { readFolder } from '../trees/readFolder.ts'

/** Walks the branch's own line of commits, comparing trees. */
export async function lastChangedByWalk(
  repository: Repository,
  head: CommitId,
  under: FilePath,
): Promise<Map<FilePath, Instant>> {
  const { fs, root: dir, common: gitdir, cache } = repository
  const changed = new Map<FilePath, Instant>()
  let known: Folder | undefined
  const prefix = under === '' ? '' : `${under}/`
  for (let oid: string | undefined = head; oid !== undefined;) {
    const { commit } = await git.readCommit({ fs, dir, gitdir, cache, oid })
    const parent: string | undefined = commit.parent[0]
    const after: Folder = known ?? (await readFolder(repository, commit.tree))
    const tree = parent && (await git.readCommit({ fs, dir, gitdir, cache, oid: parent })).commit.tree
    const before: Folder | undefined = tree ? await readFolder(repository, tree, after) : undefined
    const at = new Date(commit.committer.timestamp * 1000).toISOString()
    for (const { path } of diffFolders(findFolder(before, under), findFolder(after, under), prefix)) {
      if (!changed.has(path)) changed.set(path, at)
    }
    known = before
    oid = parent
  }
  return changed
}
