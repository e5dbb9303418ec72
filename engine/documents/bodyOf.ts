import { splitDocument } from './splitDocument.ts'

/** The markdown after the frontmatter; all of the text (without a byte order mark) where there is none. */
export function bodyOf(text: string): string {
  const split = splitDocument(text)
  return 'bodyStart' in split ? text.slice(split.bodyStart) : text.replace(/^\ufeff/, '')
}
