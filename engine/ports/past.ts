import type { BlobId, CommitId, FilePath } from '../documents/document.ts'
import type { Signature } from '../documents/transaction.ts'

/** A commit as it is stored. */
export interface PastCommit {
  readonly commit: CommitId
  /** The tree's id. */
  readonly tree: string
  readonly parents: readonly CommitId[]
  readonly author: Signature
  readonly committer: Signature
  /** When it was committed by its own word, in seconds since 1970. */
  readonly seconds: number
  readonly message: string
  /** What kind of signature it holds; whether that is good is git's to say. */
  readonly signature?: 'ssh' | 'openpgp' | 'other'
}

/** A file that two commits do not share; undefined where it is not there. */
export interface PastChange {
  readonly path: FilePath
  readonly before: BlobId | undefined
  readonly after: BlobId | undefined
}

/** Commits that lead to some and not to others, parents before children. */
export interface Range {
  readonly commits: readonly PastCommit[]
  /** Whether a shallow clone left some of them out. */
  readonly isCut: boolean
}

/** Who signed a commit, as git itself says: `by` is the key, as it was given. */
export type SignatureAnswer =
  { readonly kind: 'good'; readonly by: string } | { readonly kind: 'bad'; readonly why: string }

/** The history of the world's branch, read commit by commit without documents. Only reads, but for `setVerified`. */
export interface Past {
  /** The commits that lead to one and to none of the others. */
  between(head: CommitId, without: readonly CommitId[]): Promise<Range>
  /** The files that differ, in folders that `within` does not leave out. */
  changed(
    before: CommitId | undefined,
    after: CommitId,
    within: (folder: FilePath) => boolean,
  ): Promise<readonly PastChange[]>
  /** The blobs of these files, and of all files below these folders, at a commit. */
  blobs(commit: CommitId, paths: readonly FilePath[]): Promise<ReadonlyMap<FilePath, BlobId>>
  /** Whether one of these keys (an ssh public key, or the fingerprint of an OpenPGP key) signed a commit. */
  signedBy(commit: PastCommit, keys: readonly string[]): Promise<SignatureAnswer>
  /** The commit up to which this clone has verified the branch. */
  verified(): Promise<CommitId | undefined>
  /** Remembers it; what cannot be written is verified again the next time. */
  setVerified(commit: CommitId): Promise<void>
}
