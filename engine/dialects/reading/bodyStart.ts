import { splitDocument } from '../../documents/splitDocument.ts'

/** Where the text below the frontmatter begins: YAML between `---`, TOML between `+++`, or JSON in braces. */
export function bodyStart(text: string): number {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0
  if (/^\+\+\+\r?\n/.test(text.slice(from, from + 5))) return behind(text, from, '\n+++')
  if (/^\{\r?\n/.test(text.slice(from, from + 3))) return behind(text, from, '\n}')
  const split = splitDocument(text)
  return 'bodyStart' in split ? split.bodyStart : from
}

function behind(text: string, from: number, closing: string): number {
  const end = text.indexOf(closing, from)
  if (end < 0) return from
  const next = text.indexOf('\n', end + closing.length)
  return next < 0 ? text.length : next + 1
}
