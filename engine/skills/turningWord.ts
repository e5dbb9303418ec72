import { isEnglishWord } from './isEnglishWord.ts'
import { beginnings, endings, reversing, turning } from './opposites.ts'
import { without } from './without.ts'

const groups = Map.groupBy(
  turning.flatMap((words, group) => words.map((word) => ({ word, group }))),
  ({ word }) => word,
)

/** Two words of which one in the place of the other turns what a text means; empty where there is none. */
export type TurningWord = readonly [word: string, other: string]

/** True for a word that somebody writes on purpose, whatever a library says. */
export function isKnownWord(word: string): boolean {
  return groups.has(word) || isEnglishWord(word)
}

/** True where one word in the place of the other says the opposite, or speaks of another of its kind. */
export function isOpposite(word: string, other: string): boolean {
  if (word === other) return false
  const kin = groups.get(other)
  if (groups.get(word)?.some(({ group }) => kin?.some((one) => one.group === group))) return true
  return (
    isNegated(word, other) ||
    isNegated(other, word) ||
    differsIn(beginnings, word, other, (text, part) => (text.startsWith(part) ? text.slice(part.length) : '')) ||
    differsIn(endings, word, other, (text, part) => (text.endsWith(part) ? text.slice(0, -part.length) : ''))
  )
}

/** What turns the meaning of one text into that of the other: the word of each side, empty where it has none there. */
export function turningWords(words: readonly string[], others: readonly string[]): TurningWord | undefined {
  const [gone, come] = [without(words, others), without(others, words)]
  for (const word of gone) for (const other of come) if (isOpposite(word, other)) return [word, other]
  const [lost, got] = [findReversing(gone, come), findReversing(come, gone)]
  if (lost !== undefined || got !== undefined) return [lost ?? '', got ?? '']
  const [number, another] = [gone.find(isNumber), come.find(isNumber)]
  return number !== undefined && another !== undefined ? [number, another] : undefined
}

/** A word that turns what is said around, unless the other text has it mistyped. */
function findReversing(words: readonly string[], others: readonly string[]): string | undefined {
  return words.find((word) => reversing.has(word) && !others.some((other) => other.slice(0, 2) === word.slice(0, 2)))
}

function isNegated(word: string, other: string): boolean {
  return (
    word.length >= 4 &&
    /^(?:un|in|im|ir|il|non|dis|de|mis|anti|counter|re|sub|super|pre|post|over|under|semi|multi|inter|intra)$/.test(
      other.slice(0, -word.length),
    ) &&
    other.endsWith(word)
  )
}

function differsIn(
  parts: readonly (readonly string[])[],
  word: string,
  other: string,
  restOf: (text: string, part: string) => string,
): boolean {
  return parts.some((kin) => {
    const rests = kin.map((part) => restOf(word, part)).filter((rest) => rest.length >= 3)
    return rests.some((rest) => kin.some((part) => restOf(other, part) === rest))
  })
}

/** `2`, `v2`, `k8`, `b`: a number or a letter, with hardly anything that would name more than it. */
function isNumber(word: string): boolean {
  return /^(?:[a-z]?\d+|[a-z])$/.test(word)
}
