import { wordsOf } from './wordsOf.ts'

/** How much of two slugs is the same words in the same order: 1 all, 0 none. */
export function wordOverlap(a: string, b: string): number {
  const left = wordsOf(a)
  const right = wordsOf(b)
  let row = new Array<number>(right.length + 1).fill(0)
  for (const word of left) {
    const next = [0]
    right.forEach((other, j) => next.push(word === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)))
    row = next
  }
  return (2 * row[right.length]!) / Math.max(1, left.length + right.length)
}
