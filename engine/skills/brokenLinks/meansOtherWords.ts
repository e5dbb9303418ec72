import type { FilePath } from '../../documents/document.ts'
import { wordsOf } from '../../documents/text/words.ts'
import { turningWords } from '../turningWord.ts'
import { sayMeant } from '../sayMeant.ts'
import { wordsMeant } from '../wordsMeant.ts'
import { differingWords } from './differingWords.ts'
import { writtenLike } from './writtenLike.ts'

const year = /^(?:19|20)\d\d$/
const leadingNumber = /^[a-z]{0,3}\d+(?:[-_]\d+)*[-_ ]/i

/** Why a written path is no mistyped form of another one: what differs is a word, or a number, of its own. */
export function meansOtherWords(
  isWord: (word: string) => boolean,
  text: string,
  written: FilePath,
  target: FilePath,
): string | undefined {
  const [from, to] = [writtenLike(written, target), target]
  const { gone, come, none } = differingWords(written, target)
  if (none || stemOf(from) === stemOf(to)) return undefined
  const turned = turningWords(gone, come)
  if (turned && !turned.some(isNumber)) return `"${turned[0]}" says something else than "${turned[1]}".`
  if (gone.some(isNumber) || (gone.length === 0 && come.some(isNumber))) {
    return isSlipInNumber(from, to, gone, come) ? undefined : `The number differs from that of ${target}.`
  }
  if (gone.length === 0) return come.length > 1 ? `It would have a word more, as ${target} has.` : undefined
  const meant = wordsMeant(isWord, text, gone, come)
  return meant.length === 0 ? undefined : sayMeant(meant)
}

function isNumber(word: string): boolean {
  return /^[a-z]{0,5}\d+$/.test(word)
}

/**
 * A number says which one is meant. Only in front of a name of several words, which then says it as well, it may have
 * lost a digit, doubled or swapped it: `ch4-02-references-and-borrowing`.
 */
function isSlipInNumber(from: string, to: string, gone: readonly string[], come: readonly string[]): boolean {
  const [number = '', ...rest] = gone.filter(isNumber)
  const [other = '', ...others] = come.filter(isNumber)
  if (rest.length > 0 || others.length > 0 || other === '' || [number, other].some((word) => year.test(word)))
    return false
  if (digits(number).replace(/^0+/, '') === digits(other).replace(/^0+/, '')) return true
  // `che7-more-futures` for `ch17-more-futures`: a letter in the place of a digit is no number.
  const isMistyped = letters(number) !== letters(other) && letters(number) !== ''
  const sameLength = number.length === other.length
  if (!isMistyped && sameLength && [...number].toSorted().join('') !== [...other].toSorted().join('')) return false
  const segments = [from, to].map(
    (path) => path.split('/').find((segment) => wordsOf(segment).some((w) => w === number || w === other)) ?? '',
  )
  const names = segments.map((segment) =>
    wordsOf(segment.replace(leadingNumber, '')).filter((word) => !/\d/.test(word)),
  )
  return segments.every((segment, at) => {
    const lead = leadingNumber.exec(segment)?.[0] ?? ''
    return lead !== '' && (names[at]?.length ?? 0) > (digits(lead).length > 2 ? 1 : 3)
  })
}

function stemOf(path: FilePath): string {
  return path.replace(/\.[a-z]+$/i, '')
}

function letters(word: string): string {
  return word.replace(/\d/g, '')
}

function digits(word: string): string {
  return word.replace(/\D/g, '')
}
