import type { Collection } from '../../collections/collection.ts'
import type { BlobId, Document, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'

/** What became of one file that a collection claims. */
export type Parsed = { readonly document: Document } | { readonly problems: readonly Problem[] }

/** The pure functions that make documents of files. */
export interface Reader {
  readonly collections: readonly Collection[]
  readonly parse: (bytes: Uint8Array, path: FilePath, collection: Collection, blob: BlobId) => Parsed
  readonly match: (path: FilePath) => Collection | undefined
}
