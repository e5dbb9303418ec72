/** A line of text and the line of the page that it comes from; lines taken in count as the one that names them. */
export interface SourceLine {
  readonly text: string
  readonly line: number
}
