import type { Root } from 'mdast'

/** A markdown tree, or the reason for which the text was not given to the parser. */
export type ParsedMarkdown =
  { readonly kind: 'tree'; readonly root: Root } | { readonly kind: 'refused'; readonly reason: string }
