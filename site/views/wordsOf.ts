/** A machine's name as words: `blocked_by_dependency` is `blocked by dependency`. */
export function wordsOf(name: string): string {
  return name.replace(/[_-]+/g, ' ').trim()
}
