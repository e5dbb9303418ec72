/**
 * The id of a heading as kramdown's parser of GitHub's markdown makes it, or kramdown's own. Sources:
 * github.com/kramdown/parser-gfm; kramdown.gettalong.org, "Automatic Generation of Header IDs".
 */
export function kramdownId(text: string, input: 'gfm' | 'kramdown'): string {
  if (input === 'kramdown') {
    const id = text
      .replace(/^[^a-zA-Z]+/, '')
      .replace(/[^a-zA-Z0-9 -]/g, '')
      .replaceAll(' ', '-')
      .toLowerCase()
    return id === '' ? 'section' : id
  }
  // Ruby lowers every character by itself: a last sigma stays σ.
  return [...text]
    .map((character) => character.toLowerCase())
    .join('')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-')
}
