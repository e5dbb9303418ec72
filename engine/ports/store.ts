import type { BranchCommit } from '../documents/branchCommit.ts'
import type { BlobId, CommitId, FilePath, Instant } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { BranchWrite, Signature, Transaction } from '../documents/transaction.ts'
import type { Snapshot } from '../documents/view.ts'
import type { Past } from './past.ts'

/** What a file in the working tree holds that the branch does not: somebody's own edit. */
export interface Stray {
  readonly path: FilePath
  /** null: the file was deleted. */
  readonly text: string | null
  /** The blob at the branch's head; undefined: a new file. */
  readonly expected: BlobId | undefined
  /** Why the file cannot be read as text at all; then `text` is empty and means nothing. */
  readonly problem?: Problem
  /** Whether the path is staged: then the person is about to commit it, and it is left to them. */
  readonly staged: boolean
}

/**
 * The world's repository: its documents, its leases, and a branch that holds both trees, the world's and the host's, so
 * that one commit is the head of both. Contract: tests/contracts/store.ts.
 */
export interface Store {
  /** Every document at the branch's head. Cheap when nothing moved since the last call. */
  snapshot(): Promise<Snapshot>
  /** Every document of another commit, branch or tag. */
  snapshotAt(ref: string): Promise<Snapshot>
  /** Looks at every file again; answers with what people changed by hand in documents and has not been committed. */
  rescan(): Promise<readonly Stray[]>
  /** Looks again at these paths only. */
  look(paths: readonly FilePath[]): Promise<readonly Stray[]>
  /**
   * What a person has before them, beside a host branch: the library at the HEAD of their tree, whatever branch that is
   * on, and what is saved there and not committed. Undefined where it has no commit, or is not of this repository.
   */
  checkedOut(root: string): Promise<CheckedOut | undefined>
  /** Makes exactly one commit (and moves its branches), or says what moved first and makes none. */
  commit(transaction: Transaction): Promise<CommitResult>
  /** The blob id git gives this text. */
  blobId(text: string): BlobId
  /** Where a ref stands now. */
  resolve(ref: string): Promise<CommitId | undefined>
  /** Whether a commit is another, or one of its descendants: false too where either is missing. */
  descends(commit: CommitId, ancestor: CommitId): Promise<boolean>
  /** The commits that a ref has and the host branch has not, newest first. */
  ahead(ref: string): Promise<readonly BranchCommit[]>
  /** The commit that a branch will get with a transaction decided now; nothing is written. */
  foresee(branch: BranchWrite, by: Pick<Transaction, 'at' | 'committer'>): Promise<CommitId | undefined>
  /**
   * Which of these commits of a host branch are not in this repository: a clone brings none that its people rewrote.
   */
  lost(commits: readonly CommitId[]): Promise<readonly CommitId[]>
  /** A person's name for commits made in their name, from git's own configuration. */
  person(): Promise<Signature | undefined>
  claim(name: string, holder: string, until: Instant): Promise<Lease | undefined>
  /** A longer lease of the same generation; undefined when it lapsed and was taken. */
  renew(lease: Lease, until: Instant): Promise<Lease | undefined>
  release(lease: Lease): Promise<void>
  /** The text of a blob; undefined where the repository has no such text. */
  blobText(blob: BlobId): Promise<string | undefined>
  /** The leases below a folder of names (`stopped`) that somebody holds now. */
  leases(under: string): Promise<readonly Lease[]>
  /**
   * A note of the engines of this repository: kept in a ref beside the branch, shared by all of them, never history.
   */
  note(name: string): Promise<Note | undefined>
  /** Puts a text in the place of the one that was read; false when somebody else was quicker. */
  writeNote(name: string, text: string, from: Note | undefined): Promise<boolean>
  /** The branch's history, commit by commit, without documents. */
  readonly past: Past
  /** When each file below a folder was last changed by a commit. */
  lastChanged(under: FilePath): Promise<ReadonlyMap<FilePath, Instant>>
  /** The commits that lead to the branch's head, or to another ref; newest first. */
  log(limit: number, ref?: string): Promise<readonly CommitEntry[]>
  close(): Promise<void>
}

/** A person's working tree, read. */
export interface CheckedOut {
  readonly snapshot: Snapshot
  readonly strays: readonly Stray[]
}

/** The text of a note, and the blob it is. */
export interface Note {
  readonly text: string
  readonly blob: BlobId
}

export interface CommitEntry {
  readonly commit: CommitId
  readonly parents: readonly CommitId[]
  readonly message: string
  readonly author: Signature
  readonly committer: Signature
  readonly at: Instant
}

export type CommitResult =
  | {
      readonly kind: 'committed'
      readonly commit: CommitId
      /** Where the host branch is now; in a world of one branch at the same commit. */
      readonly host: CommitId
      readonly branches: ReadonlyMap<string, CommitId>
    }
  /**
   * `head`: the world's branch moved. `host`: the host branch did. `file`: a file is not what the decision was made on.
   * `branch`: a branch that goes with the commit is not where it was. `busy`: a person's git holds a lock.
   * `signature`: git could not sign it with one of the keys it needs.
   */
  | {
      readonly kind: 'conflict'
      readonly moved: 'head' | 'host' | 'file' | 'branch' | 'busy' | 'signature'
      readonly what: string
    }

/** A claim on a name (`task/t-01…`, `resident/fern`): `refs/vivarium/leases/<name>`. */
export interface Lease {
  readonly name: string
  readonly holder: string
  readonly until: Instant
  /** Grows by one each time the lease changes hands. */
  readonly generation: number
}
