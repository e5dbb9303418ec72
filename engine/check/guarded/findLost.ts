import type { CommitId, FilePath } from '../../documents/document.ts'
import type { Authority } from '../../policy/guarded/authority.ts'
import { isWorlds } from '../../policy/guarded/isWorlds.ts'
import { vouchedIn } from '../../policy/guarded/vouchTrailer.ts'
import type { Past, PastCommit } from '../../ports/past.ts'
import type { Judge } from './openJudge.ts'
import { openBreach, type Open } from './standing.ts'

/**
 * What this clone has verified and the branch no longer holds: a history that was put in the place of another takes
 * back what stewards decided, and no commit says so. Only where a guarded file is not what it was.
 */
export async function findLost(
  past: Past,
  judge: Judge,
  verified: CommitId,
  head: CommitId,
  commits: readonly PastCommit[],
): Promise<Open | undefined> {
  if (commits.some(({ parents }) => parents.includes(verified))) return undefined
  const authority = await judge.authorityAt(verified)
  const changed = authority.isJudged ? await judge.guardedChanges(authority, verified, head) : []
  const changes = changed.filter(({ path }) => isWorlds(path))
  if (changes.length === 0) return undefined
  const { commits: gone } = await past.between(verified, [head])
  const paths = new Set(changes.map(({ path }) => path))
  const newest = gone.at(-1)
  if (!newest || !(await changesAny(judge, authority, gone, paths))) return undefined
  for (const entry of commits)
    if (vouchedIn(entry.message).includes(verified) && !(await judge.objectToSteward(authority, entry)))
      return undefined
  const objection = {
    expected: `a history that goes on from ${verified.slice(0, 7)}, which was verified here`,
    got: `one without it, at ${head.slice(0, 7)}`,
  }
  return openBreach(newest, 'lost', changes, objection, authority)
}

async function changesAny(
  judge: Judge,
  authority: Authority,
  commits: readonly PastCommit[],
  paths: ReadonlySet<FilePath>,
): Promise<boolean> {
  for (const { commit, parents } of commits) {
    const changes = await judge.guardedChanges(authority, parents[0], commit)
    if (changes.some(({ path }) => paths.has(path))) return true
  }
  return false
}
