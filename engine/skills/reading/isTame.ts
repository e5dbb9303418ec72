/** More brackets on one line than any person writes; patterns and rules that pair them would take minutes. */
const mostBrackets = 400
/** Quotes in quotes, lists in lists, deeper than any person writes: visiting them costs the square of the depth. */
const abyss = /(?:>[ \t]?){100}|(?:[-*+][ \t]+){100}/

/** True where no line of a text could stall a visit of its tree. */
export function isTame(text: string): boolean {
  if (abyss.test(text)) return false
  for (const line of text.split('\n')) {
    if (line.length > mostBrackets && line.split(/[[\]]/).length > mostBrackets) return false
  }
  return true
}
