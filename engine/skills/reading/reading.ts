import type { PageText } from './pageText.ts'

/** What is read in one text. Its facts are kept by blob id, name and version, so that a text is read once. */
export interface Reading<Facts = unknown> {
  readonly name: string
  /** A whole number that grows whenever `read` answers otherwise for the same text: what is kept is then read again. */
  readonly version: number
  /**
   * Pure, and of the text alone: the same text lies under many paths. Answers with small, plain data that JSON can
   * hold; never throws for what a text contains.
   */
  read(page: PageText): Facts
}
