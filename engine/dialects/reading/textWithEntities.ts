import { textOf } from './markdownNode.ts'
import { readParts } from './readParts.ts'

/** Keeps a mark from being read as markdown reads it, and vanishes again. */
const guard = '\uE000'
/** Without any of these a line says what it shows. */
const marks = /[\\&*_`[\]<>~!|]|https?:|www\.|@/

/**
 * What a reader sees of a line of markdown, but with entities as they are written, and backslashes too where asked for:
 * some tools make ids before they decode them.
 */
export function textWithEntities(raw: string, { alt = false, backslashes = false } = {}): string {
  if (!marks.test(raw)) return raw.trim()
  const marked = raw.replace(backslashes ? /[\\&]/g : /&/g, `$&${guard}`)
  const parts = readParts(`# ${marked}`)
  const heading = typeof parts === 'string' ? undefined : parts.find((part) => part.kind === 'heading')
  return heading === undefined ? '' : textOf(heading.node, { alt }).replaceAll(guard, '').trim()
}
