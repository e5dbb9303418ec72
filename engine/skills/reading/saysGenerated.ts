const generated = /\b(auto-?\s?generated|generated (by|from|file)|do not edit|don't edit this)\b/i

/** Whether a comment at the very top says that a tool writes this page; prose may speak of generated files too. */
export function saysGenerated(text: string): boolean {
  const comment = /^\uFEFF?\s*(?:---\n[\s\S]{0,2000}?\n---\s*)?<!--[\s\S]{0,600}?-->/.exec(text.slice(0, 3000))
  return comment !== null && generated.test(comment[0])
}
