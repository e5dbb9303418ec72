import type { CommitId, FilePath } from '../documents/document.ts'
import { describeRepository } from '../store/describeRepository.ts'
import { readRef } from '../store/refs/readRef.ts'
import type { HostBranch } from '../store/repository.ts'
import { findFile } from '../store/trees/folder.ts'
import { readCommitTree } from '../store/trees/readCommitTree.ts'
import { findOwnFiles } from './findOwnFiles.ts'

/** What a world that has moved has left on the branch that it lay on. */
export interface LeftBehind {
  /** As it was when the world moved: nobody has touched it since. */
  readonly paths: readonly FilePath[]
  /** Changed there since. */
  readonly changed: readonly FilePath[]
}

/** Looks for what a world that lay on a branch at a commit has left there. */
export async function findLeft(folder: string, host: HostBranch, moved: CommitId): Promise<LeftBehind> {
  const repository = describeRepository(folder, {})
  const own = await findOwnFiles(repository, moved)
  const now = readRef(repository, `refs/heads/${host.branch}`)
  if (!own || now === undefined) return { paths: [], changed: [] }
  const tree = await readCommitTree(repository, now)
  const there = [...own.state, ...own.besides].flatMap(([path, { oid }]) => {
    const entry = findFile(tree, path)
    return entry ? [{ path, isSame: entry.oid === oid }] : []
  })
  return {
    paths: there.filter(({ isSame }) => isSame).map(({ path }) => path),
    changed: there.filter(({ isSame }) => !isSame).map(({ path }) => path),
  }
}
