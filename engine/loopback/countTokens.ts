/** Tokens of a text, at four characters each: the same for every model, so that a bill can be foretold. */
export function countTokens(characters: number): number {
  return Math.ceil(characters / 4)
}
