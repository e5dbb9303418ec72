import { wordsOf } from '../documents/text/words.ts'
import { without } from './without.ts'

/**
 * Of the words that one name has and another lacks, those that are written on purpose; none where one of them is no
 * word, so that it can only be mistyped. A link whose text has the words that `come` in their place, and none of those
 * that are `gone`, says itself that they were mistyped.
 */
export function wordsMeant(
  isWord: (word: string) => boolean,
  text: string,
  gone: readonly string[],
  come: readonly string[],
): readonly string[] {
  const called = wordsOf(text)
  if (come.length > 0 && without(come, called).length === 0 && without(gone, called).length === gone.length) return []
  const isMeant = (word: string) => isWord(word) || come.some((other) => isPluralOf(word, other))
  return gone.every(isMeant) ? gone : []
}

function isPluralOf(word: string, other: string): boolean {
  return word === `${other}s` || other === `${word}s`
}
