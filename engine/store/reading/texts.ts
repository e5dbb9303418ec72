import type { BlobId, FilePath } from '../../documents/document.ts'

/** Finds the bytes of tracked files, most often in the working tree, which holds nearly all of them. */
export interface Texts {
  /** The bytes of a blob that is at this path in some commit; undefined when only a pack has them. */
  find(path: FilePath, blob: BlobId): Buffer | undefined
  /** Makes sure that `find` answers for this blob, reading packs if it must; undefined when the object is missing. */
  load(path: FilePath, blob: BlobId): Promise<Buffer | undefined>
  /** Blobs that were asked for and not found, to be loaded before the next snapshot. */
  readonly wanted: Map<BlobId, FilePath>
  /** The files that somebody who asks for one will ask for too; set by whoever reads a tree. */
  expected: () => Iterable<readonly [FilePath, BlobId]>
}
