/** Says to a person that words were written on purpose. */
export function sayMeant(words: readonly string[]): string {
  const are = words.length === 1 ? 'is a word of its own' : 'are words of their own'
  return `"${words.join('", "')}" ${are}, and no slip.`
}
