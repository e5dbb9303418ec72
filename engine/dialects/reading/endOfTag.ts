import { endOfExpression } from './endOfExpression.ts'

/**
 * The offset behind the `>` of the tag that begins at `from`, past texts in quotes and expressions; where it does not
 * come, how far was looked, as a negative number.
 */
export function endOfTag(text: string, from: number, limit = text.length): number {
  for (let at = from + 1; at < limit; at++) {
    const mark = text[at]!
    if (mark === '>') return at + 1
    if (mark === '"' || mark === "'") {
      const end = text.indexOf(mark, at + 1)
      if (end < 0 || end >= limit) return from - limit - 1
      at = end
    } else if (mark === '{') {
      const end = endOfExpression(text, at, limit)
      if (end < 0) return end + from - at
      at = end - 1
    } else if (mark === '<') return from - at - 1
  }
  return from - limit - 1
}
