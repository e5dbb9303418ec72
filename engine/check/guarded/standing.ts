import type { BlobId, CommitId, FilePath } from '../../documents/document.ts'
import type { Authority } from '../../policy/guarded/authority.ts'
import type { Breach } from '../../policy/guarded/breach.ts'
import type { PastChange, PastCommit } from '../../ports/past.ts'
import type { Objection } from './openJudge.ts'

/** A breach that is open, and what would close it. */
export interface Open {
  readonly breach: Breach
  /** Who may vouch for it: stewards as they were before it. */
  readonly authority: Authority
  /** What the files were before. */
  readonly before: ReadonlyMap<FilePath, BlobId | undefined>
}

/** Where the history stands after a commit. */
export interface Standing {
  /** By which the next commit is judged: the commit's own, or while something is open, the one before that. */
  readonly authority: Authority
  /** The commit that the authority is of. */
  readonly sound: CommitId
  readonly open: readonly Open[]
  /** Whether it changed what is allowed in the world. */
  readonly weighs: boolean
}

/** A breach by a commit, with what it changed and why it may not have. */
export function openBreach(
  { commit, message, author, committer, parents }: PastCommit,
  kind: Breach['kind'],
  changes: readonly PastChange[],
  { expected, got }: Objection,
  authority: Authority,
): Open {
  const breach: Breach = {
    commit,
    subject: message.split('\n', 1)[0] ?? '',
    author,
    committer,
    paths: changes.map(({ path }) => path),
    expected,
    got,
    kind,
    parents: parents.length,
  }
  return { breach, authority, before: new Map(changes.map(({ path, before }) => [path, before])) }
}
