/** How alike two headings read, from 0 to 1: the share of word stems they have in common (Dice). */
export function likeness(a: string, b: string): number {
  const left = stems(a)
  const right = stems(b)
  const common = [...left].filter((stem) => right.has(stem)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

/** Four letters stand for a word, so that "fill" and "filling" meet. */
function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const long = words.filter((word) => word.length >= 3)
  return new Set((long.length > 0 ? long : words).map((word) => word.slice(0, 4)))
}
