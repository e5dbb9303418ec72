import type { Link } from '../documents/markdown/outline.ts'
import { wordsOf } from '../documents/text/words.ts'
import type { Library, Page } from './library.ts'
import type { Reading } from './reading/reading.ts'
import { isKnownWord } from './turningWord.ts'

/** One page may be mistyped itself. */
const fewestPages = 2

/**
 * Tells whether something is a word: one that is known to all, that stands in the name of a file, or that several pages
 * of the library say outside their links. What is none of these is no word, so that it can only be a slip.
 */
export function openVocabulary<F extends { readonly links: readonly Link[] }>(
  library: Library<F>,
): (word: string) => boolean {
  const { space, recall } = library
  let names: ReadonlySet<string> | undefined
  const known = new Map<string, boolean>()
  const isNamed = (word: string) =>
    (names ??= recall('names', [space], () => new Set(space.files.flatMap((path) => wordsOf(path))))).has(word)
  const isSaid = (word: string) => {
    let pages = 0
    return library.pages.some((page) => library.closer(page, says(word, page)) && ++pages === fewestPages)
  }
  return (word) => {
    const answer = known.get(word) ?? (isKnownWord(word) || (word.length > 1 && (isNamed(word) || isSaid(word))))
    known.set(word, answer)
    return answer
  }
}

/** Whether a page says a word. What its links lead to and how they call it is not said by the page. */
function says(word: string, { facts }: Page<{ readonly links: readonly Link[] }>): Reading<boolean> {
  const whole = new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?![\p{L}\p{N}])`, 'giu')
  const count = (text: string) => text.match(whole)?.length ?? 0
  return {
    name: `says/${word}`,
    version: 1,
    read({ text }) {
      const all = count(text)
      return all > 0 && all > facts.links.reduce((sum, { start, end }) => sum + count(text.slice(start, end)), 0)
    },
  }
}
