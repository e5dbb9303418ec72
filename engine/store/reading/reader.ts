import type { CatalogueFor } from '../../collections/catalogue.ts'
import type { Collection } from '../../collections/collection.ts'
import type { BlobId, Document, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'

/** What became of one file that a collection claims. */
export type Parsed = { readonly document: Document } | { readonly problems: readonly Problem[] }

/** The pure functions that make documents of files. */
export interface Reader {
  readonly catalogueFor: CatalogueFor
  readonly parse: (source: Uint8Array | string, path: FilePath, collection: Collection, blob: BlobId) => Parsed
}
