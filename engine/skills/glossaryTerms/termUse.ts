import type { FilePath } from '../../documents/document.ts'

/** Where something stands. */
export interface Place {
  readonly path: FilePath
  readonly line: number
  readonly text: string
}

/** What a library says about its abbreviations. */
export interface Terms {
  /** Each abbreviation with the pages that use it and the first place on each. */
  readonly uses: ReadonlyMap<string, ReadonlyMap<FilePath, Place>>
  /** Those some page explains, links or is about. */
  readonly explained: ReadonlySet<string>
  /** The long forms given for an abbreviation, each with the place that gives it. */
  readonly expansions: ReadonlyMap<string, ReadonlyMap<string, Place>>
  /** How often a word stands in small letters. */
  readonly lowerCase: ReadonlyMap<string, number>
}
