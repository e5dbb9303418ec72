const small = /^(of|the|and|for|in|on|to|a|an|at|by|with|or|de|la|le|du|des|et|und|der|die|das|für|von|y|e|&)$/i

/** True where the words' first letters, small words aside, spell the abbreviation: "Special Interest Group", SIG. */
export function isExpansion(words: readonly string[], term: string): boolean {
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
