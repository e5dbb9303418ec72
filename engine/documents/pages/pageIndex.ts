import type { FilePath } from '../document.ts'

/**
 * The pages of a view as they can be found: by what they are called, and by their words. It says the same of a view
 * whatever was read before, and it stays as it is, whatever is read after.
 */
export interface PageIndex {
  /** Pages that have words in common with a text, best first; see `PageSearch`. */
  search(text: string, search: PageSearch): PageHits
  /** Pages that a text calls by their path, their file name or their title; in the order of their paths. */
  named(text: string, where?: PageFilter): readonly FilePath[]
  /** How well a word tells pages apart; 0 where no page has it. */
  weight(word: string): number
}

/** What a search is narrowed by. */
export interface PageSearch {
  /** Most pages that are told. */
  readonly limit: number
  readonly where?: PageFilter
  /** `parts`: a page is found by parts of its words, too; they count less. */
  readonly match?: 'words' | 'parts'
  /** `kept`: words that stand in every text are looked for like others. */
  readonly common?: 'kept'
}

/** Which pages are meant. */
export type PageFilter = (page: PageMark) => boolean

/** What a page is told apart by. */
export interface PageMark {
  readonly path: FilePath
  readonly collection: string
}

export interface PageHits {
  readonly hits: readonly PageHit[]
  /** How many pages were found, and among how many. */
  readonly found: number
  readonly of: number
}

export interface PageHit {
  readonly path: FilePath
  readonly score: number
}
