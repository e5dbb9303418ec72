import type { FilePath } from '../document.ts'

/** The pages of a library as they can be found: by what they are called, and by their words. */
export interface PageIndex {
  /**
   * Pages whose path, title, headings and first paragraph share words with a text; best first, below a folder where one
   * is named.
   */
  search(text: string, limit: number, under?: FilePath): readonly PageHit[]
  /** Pages that a text calls by their path, their file name or their title; in the order of their paths. */
  named(text: string): readonly FilePath[]
  /** How well a word tells pages apart; 0 where no page has it. */
  weight(word: string): number
}

export interface PageHit {
  readonly path: FilePath
  readonly score: number
}
