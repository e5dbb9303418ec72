/** One character in lower case stays one character: `İ` is `i`, and a last `Σ` is `σ`. */
export function lowerCharacter(character: string): string {
  return [...character.toLowerCase()][0] ?? character
}
