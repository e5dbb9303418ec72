import { printFields } from './frontmatter/printFields.ts'

/** A new markdown document: frontmatter, an empty line, the body, a line end. */
export function printDocument(data: object, body: string): string {
  const gap = body === '' || /^\r?\n/.test(body) ? '' : '\n'
  const end = body === '' || body.endsWith('\n') ? '' : '\n'
  return `---\n${printFields(data, 0)}---\n${gap}${body}${end}`
}
