import type { CommitId } from '../../documents/document.ts'
import type { Transaction } from '../../documents/transaction.ts'
import { commitOn } from '../commit/commitOn.ts'
import { readObject } from '../objects/readObject.ts'
import { writeObjects } from '../objects/writeObjects.ts'
import { moveRef } from '../refs/moveRef.ts'
import { readRef } from '../refs/readRef.ts'
import type { Repository } from '../repository.ts'
import { runGit } from './runGit.ts'

/** The one ref that keeps every commit of a host branch that a record of the world may name. */
export const keptRef = 'refs/vivarium/host'

const message = 'Kept: what records of the world name and the branch has lost\n'

/** What is kept: the newest line of the host branch, and what was kept before people wrote that line anew. */
interface Kept {
  readonly tip: CommitId
  readonly past?: CommitId | undefined
}

/**
 * Keeps a commit of the host branch that a record is about to name from git's `gc`, whatever people do with their
 * branch. While the branch only goes on, the ref stands at a commit of it; where it was amended, rebased or reset, at
 * a commit without files that joins what was kept and what is there now. False where another git holds the ref.
 */
export async function keepHost(
  repository: Repository,
  host: CommitId,
  { at, committer }: Pick<Transaction, 'at' | 'committer'>,
): Promise<boolean> {
  const from = readRef(repository, keptRef)
  if (from === host) return true
  const kept = from === undefined ? undefined : await readKept(repository, from)
  if (kept && (await isWithin(repository, host, kept.tip))) return true
  const goesOn = kept === undefined || (await isWithin(repository, kept.tip, host))
  const past = goesOn ? kept?.past : from
  const to = past === undefined ? host : await join({ tip: host, past })
  return (await moveRef(repository, { ref: keptRef, from, to })) === 'done'

  async function join(both: Required<Kept>): Promise<CommitId> {
    const parents = [both.past, both.tip].filter((commit) => commit !== undefined)
    const { commit, trees } = commitOn(undefined, new Map(), { parents, author: committer, committer, at, message })
    await writeObjects(repository, [...trees, commit])
    return commit.oid
  }
}

async function readKept(repository: Repository, commit: CommitId): Promise<Kept> {
  const body = (await readObject(repository, commit))?.body.toString('utf8') ?? ''
  const [head = '', words] = body.split('\n\n')
  const [past, tip] = [...head.matchAll(/^parent ([0-9a-f]{40})$/gm)].flatMap(([, parent]) => parent ?? [])
  return words === message && tip !== undefined ? { tip, past } : { tip: commit }
}

/** Whether a commit is another or one that led to it; asked of git, which walks a long history in no time. */
async function isWithin(repository: Repository, commit: CommitId, of: CommitId): Promise<boolean> {
  return commit === of || (await runGit(repository.root, ['merge-base', '--is-ancestor', commit, of])).ok
}
