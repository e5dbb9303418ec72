/** How many words a run has: long enough that two texts seldom share one by chance. */
const length = 4

/** Every run of words in a text, in lower case and without marks. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' ')),
  )
}
