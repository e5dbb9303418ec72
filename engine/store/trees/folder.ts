import type { BlobId } from '../../documents/document.ts'

/** A tracked file (or symbolic link, or submodule) in a tree. */
export interface FileEntry {
  readonly oid: BlobId
  /** `100644`, `100755`, `120000` (a symbolic link) or `160000` (a submodule). */
  readonly mode: string
}

/** One git tree with everything below it; immutable, and shared between the versions it did not change in. */
export interface Folder {
  readonly oid: string
  /** The tree object's bytes: changes are spliced into them, so that what we cannot name survives unchanged. */
  readonly raw: Buffer
  readonly folders: ReadonlyMap<string, Folder>
  /** In byte order of their names. */
  readonly files: ReadonlyMap<string, FileEntry>
}
