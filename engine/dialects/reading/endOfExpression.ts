/**
 * The offset behind the brace that closes the one at `from`, past texts, templates and comments of JavaScript; where it
 * does not come, how far was looked, as a negative number.
 */
export function endOfExpression(text: string, from: number, limit = text.length): number {
  /** What is open: braces, and templates in backticks, which may hold braces again. */
  const open: ('{' | '`')[] = []
  for (let at = from; at < limit; at++) {
    const mark = text[at]!
    if (open.at(-1) === '`') {
      if (mark === '\\') at += 1
      else if (mark === '`') open.pop()
      else if (mark === '$' && text[at + 1] === '{') {
        open.push('{')
        at += 1
      }
    } else if (mark === '{' || mark === '`') open.push(mark)
    else if (mark === '}') {
      open.pop()
      if (open.length === 0) return at + 1
    } else if ((mark === '"' || mark === "'") && !isLetter(text[at - 1])) at = endOfText(text, at, limit)
    else if (mark === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2)
      if (end < 0) return from - limit - 1
      at = end + 1
    } else if (mark === '/' && text[at + 1] === '/' && /\s/.test(text[at - 1] ?? '')) {
      while (at + 1 < limit && text[at + 1] !== '\n') at += 1
    }
  }
  return from - limit - 1
}

/** An apostrophe behind a letter stands in a text that is shown. */
function isLetter(mark: string | undefined): boolean {
  return mark !== undefined && /[\p{L}\p{N}]/u.test(mark)
}

/** Texts in quotes end on their line. */
function endOfText(text: string, from: number, limit: number): number {
  const quote = text[from]!
  for (let at = from + 1; at < limit; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === quote) return at
    else if (text[at] === '\n') return at - 1
  }
  return limit
}
