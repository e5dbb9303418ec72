const inParentheses = /\(["“']?([A-Z][A-Za-z0-9]{1,7})["”']?[),;]/g
const beforeParentheses = /(?<![\p{L}\p{N}])([A-Z][A-Z0-9]{1,6}s?) ?\(([^()]{3,120})\)/gu
/** A long form is looked for within this many characters before its abbreviation. */
const reach = 120
const small = /^(of|the|and|for|in|on|to|a|an|at|by|with|or|de|la|le|du|des|et|und|der|die|das|für|von|y|e|&)$/i

/** Every `Long Form (LF)` and `LF (Long Form)` of a text whose letters agree. */
export function findExpansions(text: string): readonly { readonly term: string; readonly long: string }[] {
  if (!text.includes('(')) return []
  const found: { term: string; long: string }[] = []
  for (const match of text.matchAll(inParentheses)) {
    const term = match[1] ?? ''
    const before = text.slice(Math.max(0, match.index - reach), match.index)
    const words = (/[\p{L}\p{N}&'’\- ]*$/u.exec(before)?.[0] ?? '').trim().split(/\s+/)
    for (let count = 2; count <= Math.min(words.length, term.length + 4); count++) {
      const last = words.slice(-count)
      if (!isExpansion(last, term)) continue
      found.push({ term: term.replace(/s$/, ''), long: last.join(' ') })
      break
    }
  }
  for (const [, term = '', inside = ''] of text.matchAll(beforeParentheses)) {
    const long = (inside.split(/[,;:]/)[0] ?? '').trim()
    if (isExpansion(long.split(/\s+/), term)) found.push({ term: term.replace(/s$/, ''), long })
  }
  return found
}

/** True where the words' first letters, small words aside, spell the abbreviation: "Special Interest Group", SIG. */
function isExpansion(words: readonly string[], term: string): boolean {
  const letters = term.replace(/s$/, '').toUpperCase()
  const initials = (own: readonly string[]): string =>
    own
      .flatMap((word) => word.split('-'))
      .map((word) => word[0] ?? '')
      .join('')
      .toUpperCase()
  const large = words.filter((word) => !small.test(word))
  return large.length > 1 && (initials(large) === letters || initials(words) === letters)
}
