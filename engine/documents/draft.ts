import type { BlobId, Document, FilePath } from './document.ts'
import type { Problem } from './problem.ts'
import type { View } from './view.ts'

/** A view with changes laid over it. Immutable: `changeDraft` gives a new one. */
export interface Draft extends View {
  readonly kind: 'draft'
  /** What the changes are laid over. */
  readonly base: View
  /** Path to the text it should have; null removes the file. */
  readonly changes: ReadonlyMap<FilePath, string | null>
  readonly read: ReadDocument
}

/** What a text at a path is: a valid document, an invalid one, or a file of no collection. */
export type Reading =
  | { readonly kind: 'document'; readonly document: Document; readonly blob: BlobId }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[]; readonly blob: BlobId }
  | { readonly kind: 'file'; readonly blob: BlobId }

/** Reads a text as the document it would be at a path. */
export type ReadDocument = (path: FilePath, text: string) => Reading
