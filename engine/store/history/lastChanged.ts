import type { CommitId, FilePath, Instant } from '../../documents/document.ts'
import type { Repository } from '../repository.ts'
import { lastChangedByGit } from './lastChangedByGit.ts'
import { lastChangedByWalk } from './lastChangedByWalk.ts'

/** When each tracked file below a folder was last changed: one git process where there is git, else a slow walk. */
export async function lastChanged(
  repository: Repository,
  head: CommitId,
  under: FilePath,
): Promise<ReadonlyMap<FilePath, Instant>> {
  return (await lastChangedByGit(repository, head, under)) ?? lastChangedByWalk(repository, head, under)
}
