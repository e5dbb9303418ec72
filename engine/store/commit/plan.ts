import type { Tree } from '../../collections/collection.ts'
import type { BlobId, CommitId, FilePath } from '../../documents/document.ts'
import type { Checkout } from '../host/checkout.ts'
import type { Folder } from '../trees/folder.ts'

/** One file of a commit that is being made. */
export interface PlannedFile {
  readonly path: FilePath
  /** The blob it was; undefined: there was no file. */
  readonly expected: BlobId | undefined
  /** The blob it becomes; undefined: it is removed. */
  readonly blob: BlobId | undefined
  /** The blob in the index; it may already be the new one, where a person staged what is now adopted. */
  readonly indexed: BlobId | undefined
  /** `100644` or `100755`. */
  readonly mode: string
  /** The new content in the nearest folder that exists; undefined when the working file has it already. */
  readonly temp: FilePath | undefined
  /** Permission bits for the new file. */
  readonly permissions: number
  /** The working file as it was checked; undefined: there was none. */
  readonly stamp: string | undefined
}

/** A ref to move before the commit point. */
export interface PlannedBranch {
  readonly ref: string
  readonly from: CommitId | undefined
  readonly to: CommitId | undefined
}

/** A merge into somebody else's branch, as the journal keeps it. */
export interface PlannedMerge {
  /** `refs/heads/main` */
  readonly ref: string
  readonly from: CommitId | undefined
  readonly to: CommitId
  /** The working tree that has the branch checked out; its index and files follow, as with git's own merge. */
  readonly checkout: Checkout | undefined
  readonly files: readonly Pick<PlannedFile, 'path' | 'expected' | 'blob'>[]
}

/**
 * What a commit is about to do, written to `.git/vivarium/journal.json` before anything else is touched:
 * whoever finds it after a crash can finish the commit or take it back.
 */
export interface Journal {
  readonly ref: string
  readonly base: CommitId | undefined
  readonly commit: CommitId
  /** Removals first: a file may have to go before a folder of its name can come. */
  readonly files: readonly PlannedFile[]
  readonly branches: readonly PlannedBranch[]
  /** The merge into the host branch that this commit records: where there is one, it is the commit point. */
  readonly merge?: PlannedMerge
}

/** Where a store's commits begin, in each of the two trees; in a world of one branch it is the same place. */
export type Base = Readonly<Record<Tree, BaseOfTree>>

/** A commit and its tree; no commit on an unborn branch. */
export interface BaseOfTree {
  readonly head: CommitId | undefined
  readonly root: Folder | undefined
}
