import type { BlobId, CommitId, FilePath, Instant } from './document.ts'

/** Who a commit is by, as git writes it. */
export interface Signature {
  readonly name: string
  readonly email: string
}

/**
 * One file of a transaction; its path says which tree it is in. `expected` is the blob the decision was made on;
 * undefined: no file.
 */
export interface Write {
  readonly path: FilePath
  readonly text: string | null
  readonly expected: BlobId | undefined
}

/** A branch made or moved together with a commit, without a checkout. */
export interface BranchWrite {
  /** Short name: `proposal/p-01abc`. */
  readonly branch: string
  /** Where the branch must be now; undefined: it must not exist. */
  readonly expected: CommitId | undefined
  /** What the branch's tree changes relative to the transaction's host; null deletes the branch. */
  readonly writes: readonly Write[] | null
  readonly message: string
  readonly author: Signature
  /** Its commit joins the host, too: the branch began at an earlier one. */
  readonly joins?: boolean
}

/** One commit, fully decided, not yet made. */
export interface Transaction {
  /** The head of the world's branch that everything was decided on. */
  readonly base: CommitId
  /** The head of the host branch that everything was decided on; in a world of one branch the same. */
  readonly host: CommitId
  readonly at: Instant
  readonly author: Signature
  readonly committer: Signature
  /** Where given, git signs the commit, and one of these keys has to be the one it signs with. */
  readonly keys?: readonly string[]
  /** Subject, blank line, body, blank line, trailers. */
  readonly message: string
  readonly writes: readonly Write[]
  /** Further parents of the commit: the proposal's head, when one is applied. */
  readonly mergeParents: readonly CommitId[]
  readonly branches: readonly BranchWrite[]
}
