import { plainLetters } from './plainLetters.ts'

/** The id of a term of a glossary, which keeps its capitals. Source: Sphinx, `util.nodes._make_id`. */
export function termId(term: string): string {
  const id = plainLetters(term)
    .replace(/[^a-zA-Z0-9._]+/g, '-')
    .replace(/^[-0-9._]+|-$/g, '')
  return `term-${id}`
}
