import type { CommitId } from '../../documents/document.ts'
import { isWorlds } from '../../policy/guarded/isWorlds.ts'
import type { Past, PastCommit } from '../../ports/past.ts'
import type { Judge } from './openJudge.ts'
import type { Standing } from './standing.ts'

/**
 * Which parent a commit goes on from, as far as guarded files are concerned: the one whose line has changed them since
 * the lines parted; the first, where none has. Where more than one has, it takes a steward to join them: a line that
 * begins before a steward was let go, or a key was taken out, could otherwise bring both back.
 */
export async function findTrunk(
  past: Past,
  judge: Judge,
  { parents }: PastCommit,
  known: ReadonlyMap<CommitId, Standing>,
): Promise<number | 'contested'> {
  if (parents.length < 2) return 0
  const weighs = async (at: number): Promise<boolean> => {
    const others = parents.filter((_, other) => other !== at)
    const { commits } = await past.between(parents[at]!, others)
    for (const entry of commits) if (known.get(entry.commit)?.weighs ?? (await weighsAlone(judge, entry))) return true
    return false
  }
  const weighing: number[] = []
  for (const at of parents.keys()) if (at > 0 && (await weighs(at))) weighing.push(at)
  if (weighing.length === 0) return 0
  // The line of the first is the long one: it is looked at only where another one counts.
  return weighing.length > 1 || (await weighs(0)) ? 'contested' : weighing[0]!
}

/** Whether a commit that was verified earlier changed what is allowed, against every parent. */
async function weighsAlone(judge: Judge, { commit, parents }: PastCommit): Promise<boolean> {
  for (const parent of parents.length === 0 ? [undefined] : parents) {
    const authority = await judge.authorityAt(parent ?? commit)
    const changes = await judge.guardedChanges(authority, parent, commit)
    if (!changes.some(({ path }) => isWorlds(path))) return false
  }
  return true
}
