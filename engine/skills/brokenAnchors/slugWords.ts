import { plainWords } from '../../documents/text/words.ts'

/** The words of a slug, lower case. */
export type SlugWords = readonly string[]

const mostAdded = 2

/** The words of a slug. */
export function wordsOf(slug: string): SlugWords {
  return plainWords(slug).split(' ').filter(Boolean)
}

/** How much of two slugs is the same words in the same order: 1 all, 0 none. */
export function wordOverlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  let row = new Array<number>(right.length + 1).fill(0)
  for (const word of left) {
    const next = [0]
    for (const [j, other] of right.entries()) {
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0))
    }
    row = next
  }
  return (2 * (row[right.length] ?? 0)) / Math.max(1, left.length + right.length)
}

/** True where the longer slug is the shorter one with a word or two added somewhere. */
export function addsWords(shorter: string, longer: string): boolean {
  const [kept, words] = [wordsOf(shorter), wordsOf(longer)]
  const added = words.length - kept.length
  if (kept.length === 0 || added < 1 || added > mostAdded) return false
  let found = 0
  for (const word of words) if (word === kept[found]) found++
  return found === kept.length
}
