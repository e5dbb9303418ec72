/** One line of a table of contents: `  - [Usage](#usage)`. */
export interface ContentsEntry {
  readonly line: number
  /** Offsets of the whole line, without its newline. */
  readonly start: number
  readonly end: number
  readonly indent: string
  /** The bullet or number and the space after it. */
  readonly marker: string
  readonly text: string
  readonly slug: string
}

/** A table of contents as it stands on a page. */
export interface Contents {
  /** How it is introduced: its heading or marker. */
  readonly name: string
  readonly entries: readonly ContentsEntry[]
}
