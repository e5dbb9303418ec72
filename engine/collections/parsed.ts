import type { Document } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'

/** What a text is to its collection. */
export type Parsed =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
