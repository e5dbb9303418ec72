import type { Document } from './document.ts'
import type { Problem } from './problem.ts'

/** What a text is to its collection. */
export type Parsed =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/** What bytes or characters are, before anything is read from them. */
export type GuardedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
