import { wordsOf } from './wordsOf.ts'

const mostAdded = 2

/** True where the longer slug is the shorter one with a word or two added somewhere. */
export function addsWords(shorter: string, longer: string): boolean {
  const kept = wordsOf(shorter)
  const words = wordsOf(longer)
  const added = words.length - kept.length
  if (kept.length === 0 || added < 1 || added > mostAdded) return false
  let found = 0
  for (const word of words) if (word === kept[found]) found++
  return found === kept.length
}
