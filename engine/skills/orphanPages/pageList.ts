import type { FilePath } from '../../documents/document.ts'

/** One item of a list of pages: `- [Title](page.md)`. */
export interface Entry {
  readonly target: FilePath
  readonly start: number
  /** After the item and what is nested in it. */
  readonly end: number
  /** Up to the bracket: indent, marker, space. */
  readonly prefix: string
  readonly text: string
  readonly url: string
  /** What follows the link on its line. */
  readonly suffix: string
}

/** A list in an index page whose items lead to pages of one folder. */
export interface PageList {
  readonly folder: FilePath
  readonly entries: readonly Entry[]
  /** Blank lines between the items. */
  readonly loose: boolean
}
