/** Where the parts of a markdown text are, as UTF-16 offsets (a byte order mark counts as one). */
export type Split =
  | {
      readonly kind: 'frontmatter'
      readonly yamlStart: number
      /** The start of the closing `---`. */
      readonly yamlEnd: number
      readonly bodyStart: number
    }
  | { readonly kind: 'none'; readonly bodyStart: number }
  /** `line` is that of something which looks like a closing fence and is none: `---x`. */
  | { readonly kind: 'unclosed'; readonly line?: number }
  /** `---js` and the like. */
  | { readonly kind: 'language'; readonly language: string }
  /** Lines end in a lone carriage return. */
  | { readonly kind: 'line-endings' }
