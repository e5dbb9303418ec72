/** A half-open range of UTF-16 offsets into the text of a file (BOM included). */
export interface Span {
  readonly start: number
  readonly end: number
  /** 1-based line of `start`. */
  readonly line: number
  /** 1-based column of `start`, in UTF-16 code units. */
  readonly column: number
}

export interface Heading extends Span {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6
  readonly text: string
  /** The anchor GitHub gives it, numbered when it repeats: `usage`, `usage-1`. */
  readonly slug: string
  /** `## Title` or an underlined title. */
  readonly style: 'atx' | 'setext'
}

export interface Link extends Span {
  /** `[a](url)`, `![a](url)`, `[a]: url` or an HTML attribute (`href`, `src`). */
  readonly kind: 'link' | 'image' | 'definition' | 'html'
  /** The destination as it is written, without angle brackets: not decoded, not resolved. */
  readonly url: string
  /** Where exactly the destination stands, so that a repair replaces those characters only. */
  readonly urlSpan: Span
  /** Link text or alternative text. */
  readonly text: string
}

/** What one markdown text contains, by source position. Plain data, so it can be cached by blob id. */
export interface Outline {
  readonly headings: readonly Heading[]
  readonly links: readonly Link[]
  /** Every name that a `#fragment` can point at in some tool: slugs, written ids, targets, blocks, terms, tabs. */
  readonly anchors: ReadonlySet<string>
}
