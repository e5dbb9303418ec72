/** One image on a page, in markdown or HTML. */
export interface Picture {
  readonly start: number
  readonly url: string
  /** What is written now; empty where nothing is. */
  readonly alt: string
  /** What an edit has to replace, and what must stand around the new text. */
  readonly slot: { readonly start: number; readonly end: number; readonly before: string; readonly after: string }
  /** A caption that stands right below. */
  readonly caption: string | undefined
}
