/** A name that a `#fragment` can point at, and what made it. */
export interface Anchor {
  readonly id: string
  /** 1-based line of the page, or of what it takes in. */
  readonly line: number
  readonly by: AnchorMaker
}

/** `slug`: made from a heading's text. `custom`: written in the dialect's own spelling. `html`: written as raw HTML. */
export type AnchorMaker = 'slug' | 'custom' | 'html' | 'term' | 'note' | 'part'

/** The anchors of one page in the order in which they stand. */
export interface PageAnchors {
  readonly anchors: readonly Anchor[]
  /**
   * Names that links of the sources use, and the ids that the tool makes of them: MyST's slugs of headings.
   */
  readonly names?: Readonly<Record<string, string>>
  /** Why the built page may hold more than these: a component, a template, an include that is not there. */
  readonly open?: string
}
