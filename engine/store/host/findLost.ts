import type { CommitId } from '../../documents/document.ts'
import type { Repository } from '../repository.ts'
import { runGit } from './runGit.ts'

/** Which of these commits the repository does not have, asked of one process of git; each is named once. */
export async function findLost(repository: Repository, commits: readonly CommitId[]): Promise<readonly CommitId[]> {
  const asked = [...new Set(commits)]
  if (asked.length === 0) return []
  const env = { GIT_NO_LAZY_FETCH: '1' }
  const input = `${asked.join('\n')}\n`
  const { ok, out } = await runGit(repository.root, ['cat-file', '--batch-check=%(objecttype)'], { env, input })
  const lines = out.toString('utf8').split('\n')
  return ok ? asked.filter((_, at) => lines[at]?.endsWith(' missing')) : []
}
