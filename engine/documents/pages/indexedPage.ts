import type { BlobId, Document } from '../document.ts'
import { plainWords, wordsOf } from '../text/words.ts'
import type { PageMark } from './pageIndex.ts'
import { summarizePage } from './summarizePage.ts'

/** One page as it was read for an index. */
export interface IndexedPage extends PageMark {
  readonly blob: BlobId
  /** What a text can call it by. */
  readonly names: readonly string[]
  /** How many words it has, each by its weight. */
  readonly length: number
}

/** How far pages are read: what they are about (path, title, headings, first paragraph), or all of their text. */
export type Depth = 'summary' | 'text'

/** What a page is read to: itself, and how often it has which word. */
export interface PageReading {
  readonly page: IndexedPage
  readonly counts: ReadonlyMap<string, number>
}

/** How much a word counts by where it stands. Beside a whole text, a name must be worth more to be heard. */
const weights = {
  summary: { path: 2, title: 4, headings: 2, opening: 1 },
  text: { path: 4, title: 8, headings: 2 },
} as const
/** Higher counts say nothing more. */
const mostTimes = 255

/** Reads a page for an index. Its text may hold anything. */
export function readIndexedPage({ path, blob, collection, data }: Document, text: string, depth: Depth): PageReading {
  const { title, headings, opening } = summarizePage(data, text)
  const counts = new Map<string, number>()
  const add = (word: string, weight: number) => counts.set(word, Math.min(mostTimes, (counts.get(word) ?? 0) + weight))
  let length = 0
  const weigh = (from: string, weight: number) => {
    const words = wordsOf(from, { fold: 'plural' })
    for (const word of words) add(word, weight)
    length += words.length * weight
  }
  weigh(path, weights[depth].path)
  weigh(title, weights[depth].title)
  weigh(headings, weights[depth].headings)
  if (depth === 'summary') weigh(opening, weights.summary.opening)
  else {
    const words = wordsOf(text, { fold: 'plural' })
    // A page that says a word a hundred times is not a hundred times as much about it as one that is called by it.
    for (const [word, times] of countEach(words)) add(word, Math.round(1 + Math.log2(times) / 2))
    length += words.length
  }
  const names = [path, path.slice(path.lastIndexOf('/') + 1).toLowerCase(), plainWords(title)].filter(Boolean)
  return { page: { path, blob, collection, names: [...new Set(names)], length }, counts }
}

function countEach(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
