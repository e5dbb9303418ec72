/** A heading whose level disagrees with what stands beside it. */
export interface OddHeading {
  /** Index among the page's headings. */
  readonly at: number
  readonly level: number
  /** What shows it, for the maintainer. */
  readonly because: string
}
