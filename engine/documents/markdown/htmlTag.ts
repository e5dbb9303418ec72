/** One attribute and where its value stands, without quotes. */
export interface HtmlAttribute {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** One tag of a piece of raw HTML; offsets count from the start of that piece. */
export interface HtmlTag {
  readonly name: string
  readonly closing: boolean
  readonly start: number
  readonly end: number
  readonly attributes: readonly HtmlAttribute[]
}
