import { wordsOf } from '../../documents/text/words.ts'
import { isOpposite, turningWords } from '../turningWord.ts'
import { sayMeant } from '../sayMeant.ts'
import { wordsMeant } from '../wordsMeant.ts'
import { without } from '../without.ts'
import type { Resemblance } from './anchorCandidate.ts'
import type { LostAnchor } from './lostAnchor.ts'

/** In a name of so many words, one of them in another form says the same. */
const fewestWords = 3

/** What speaks against an anchor, a sentence each: one is enough for it not to be a repair. */
export function speaksAgainst(
  isWord: (word: string) => boolean,
  { fragment, link }: LostAnchor,
  { slip, anchor }: Resemblance,
): readonly string[] {
  if (slip === 'case' || isRepeat(slip, fragment, anchor)) return []
  const [words, others] = [wordsOf(fragment), wordsOf(anchor)]
  const [gone, come] = [without(words, others), without(others, words)]
  if (words.join('') === others.join('')) return []
  const turned = turningWords(gone, come)
  if (turned) return [sayTurned(turned, anchor)]
  const [number, another] = [numbersOf(gone), numbersOf(come)]
  if (number !== '' && another !== '' && number !== another) return [`The number in #${anchor} is another one.`]
  if (slip === 'extended' && another !== '') return [`#${anchor} has a number, and the link names none.`]
  const text = wordsOf(link.text)
  const said = without(text, others).find((word) => come.some((other) => isOpposite(word, other)))
  if (said !== undefined) return [`The link says "${link.text}", and #${anchor} the opposite.`]
  if (slip !== 'typing' || gone.length === 0 || isAnotherForm(words, others)) return []
  const meant = wordsMeant(isWord, link.text, gone, come)
  return meant.length === 0 ? [] : [sayMeant(meant)]
}

/** `usage-2` is how a repeated `usage` is numbered; without its fellows it is `usage`. */
function isRepeat(slip: Resemblance['slip'], fragment: string, anchor: string): boolean {
  return slip === 'number' && (fragment.replace(/-\d+$/, '') === anchor || anchor.replace(/-\d+$/, '') === fragment)
}

function isAnotherForm(words: readonly string[], others: readonly string[]): boolean {
  const folded = (text: readonly string[]) => wordsOf(text.join(' '), { fold: 'plural' }).join(' ')
  return words.length >= fewestWords && folded(words) === folded(others)
}

function sayTurned([word, other]: readonly [string, string], anchor: string): string {
  if (word === '') return `#${anchor} has "${other}", and the link does not.`
  return other === '' ? `#${anchor} has no "${word}".` : `"${word}" says something else than "${other}".`
}

function numbersOf(words: readonly string[]): string {
  return words.flatMap((word) => word.match(/\d+/g) ?? []).join(' ')
}
