import type { Problem } from '../problem.ts'

/** Where a heading's section stands, as offsets into the text. */
export interface Section {
  readonly headingEnd: number
  /** The end of the text before its first subsection, without the empty lines after it. */
  readonly ownEnd: number
  /** What the own text ends in, where more of the same can follow without an empty line. */
  readonly ownEndsIn: 'list' | 'table' | 'other'
  /** The end of everything in it, without the empty lines after it. */
  readonly contentEnd: number
  /** Where the next section, or the link definitions at the end of the file, begin; the text's length for the last. */
  readonly end: number
}

/** A section, or why it cannot be told which one is meant. */
export type SectionSearch =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
