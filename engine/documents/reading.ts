import type { BlobId, Document, FilePath } from './document.ts'
import type { Problem } from './problem.ts'

/** What a text at a path is: a valid document, an invalid one, or a file of no collection. */
export type Reading =
  | { readonly kind: 'document'; readonly document: Document; readonly blob: BlobId }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[]; readonly blob: BlobId }
  | { readonly kind: 'file'; readonly blob: BlobId }

/** Reads a text as the document it would be at a path. */
export type ReadDocument = (path: FilePath, text: string) => Reading
