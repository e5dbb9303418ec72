import type { BlobId, CommitId, Document, FilePath } from './document.ts'
import type { Problem } from './problem.ts'
import type { ReadDocument } from './reading.ts'

/**
 * What pure code reads: every document and file of one moment.
 * A Snapshot is a view of a commit; a Draft is a view of a snapshot with changes laid over it.
 */
export interface View {
  /** The commit of the world's branch. */
  readonly head: CommitId
  /** The commit of the host branch, which holds the library; in a world of one branch the same. */
  readonly host: CommitId
  /** The document at this path, if it is valid. */
  document(path: FilePath): Document | undefined
  /** Every valid document of a collection, ordered by path. */
  of<D extends object = Document['data']>(collection: string): readonly Document<D>[]
  /** The document of a collection with this id. */
  find<D extends object = Document['data']>(collection: string, id: string): Document<D> | undefined
  /** The text of any tracked text file (not only documents); undefined where there is none. */
  text(path: FilePath): string | undefined
  /** The blob id of any tracked file. */
  blob(path: FilePath): BlobId | undefined
  /** True where a tracked file is. */
  has(path: FilePath): boolean
  /** True where a tracked file lies somewhere below this folder ('' is the root). */
  hasFolder(path: FilePath): boolean
  /** The names that stand directly in a folder ('' is the root), of files and folders, in no order. Cheap. */
  entries(folder: FilePath): Iterable<string>
  /** Every tracked file below a folder ('' for all), ordered by path (byte order). */
  files(under: FilePath): Iterable<FilePath>
  /** Files that match a collection and are not valid, each with what to fix. */
  readonly problems: readonly Problem[]
}

/** Every document at one commit, read by that commit's own settings; immutable. */
export interface Snapshot extends View {
  readonly kind: 'snapshot'
  /** Reads a text as the document it would be at a path of this commit; not again while it is the last read there. */
  readonly read: ReadDocument
}
