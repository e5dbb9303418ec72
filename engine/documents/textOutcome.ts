import type { Problem } from './problem.ts'

/** A text that may be used, or why there is none. */
export type TextOutcome =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
