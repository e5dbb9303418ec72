/** Whether a key is one: what is shorter is a word like `none` or `ollama`, that servers without keys are given. */
export function isSecret(key: string): boolean {
  return key.length >= 8
}
