/** A page as its site tool reads it, at the same offsets: what is no prose of markdown is blank. */
export interface Prose {
  /** Of the same length as the page, line ends at the same places. */
  readonly text: string
  /**
   * Ranges [start, end) of tabs, admonitions, JSX elements, directives and the like: their headings and blocks have a
   * life of their own.
   */
  readonly containers: readonly { readonly start: number; readonly end: number }[]
}
