import type { CommitId } from './document.ts'

/** A commit that a branch has and the host branch has not, as far as whoever decides about it needs to know. */
export interface BranchCommit {
  readonly commit: CommitId
  readonly parents: readonly CommitId[]
  /** The first line of its message. */
  readonly subject: string
  /** The name of its author. */
  readonly author: string
  /** Whether its message names a record of the world; anybody can write that. */
  readonly recorded: boolean
}
