import type { FilePath } from '../../documents/document.ts'
import { plainWords } from '../../documents/text/words.ts'
import type { PageText } from '../reading/pageText.ts'

/** A paragraph long enough to be recognised elsewhere. */
export interface Passage {
  readonly line: number
  /** How it begins, on one line. */
  readonly excerpt: string
  /** Its words, lower case, without punctuation, with a blank between. */
  readonly words: string
}

/** A passage and its page. */
export interface PlacedPassage extends Passage {
  readonly path: FilePath
}

/** Shorter ones are alike by chance. */
const shortest = 25
const longestExcerpt = 220
/** Runs of this many words are compared. */
const runLength = 4

/** The longer paragraphs of a page. */
export function readPassages({ blocks, plain }: PageText): readonly Passage[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'row') return []
    const words = plainWords(plain(block))
    if (lengthOf({ words }) < shortest) return []
    const line = block.text.replace(/\s+/g, ' ')
    const excerpt = line.length > longestExcerpt ? `${line.slice(0, longestExcerpt)}…` : line
    return [{ line: block.line, excerpt, words }]
  })
}

/** How many words a passage has. */
export function lengthOf({ words }: Pick<Passage, 'words'>): number {
  return words.split(' ').length
}

/** Every run of words in a passage. */
export function runsOf({ words }: Passage): ReadonlySet<string> {
  const list = words.split(' ')
  const runs = new Set<string>()
  for (let at = 0; at + runLength <= list.length; at++) runs.add(list.slice(at, at + runLength).join(' '))
  return runs
}
