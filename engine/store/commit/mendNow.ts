import type { GitIndex } from '../index/gitIndex.ts'
import { readIndex, writeIndex } from '../index/indexFile.ts'
import { releaseLock, takeLock } from '../refs/lock.ts'
import type { Repository } from '../repository.ts'
import type { Folder } from '../trees/folder.ts'
import { mendIndex } from './mendIndex.ts'
import type { PlannedFile } from './plan.ts'

/** Mends the index between commits. Answers with the index as it is now. */
export async function mendNow(
  repository: Repository,
  head: Folder | undefined,
  recent: readonly PlannedFile[],
  known: GitIndex | undefined,
): Promise<GitIndex | undefined> {
  const lock = await takeLock(repository, `${repository.gitdir}/index`, 100)
  if (!lock) return known
  try {
    const index = readIndex(repository, known)
    if (mendIndex(repository.root, index, head, recent)) await writeIndex(repository, index)
    return index
  } finally {
    releaseLock(lock)
  }
}
