import { readYaml } from '../../documents/frontmatter/readYaml.ts'
import { splitDocument } from '../../documents/splitDocument.ts'
import { readToml } from './readToml.ts'
import { isTree } from './tree.ts'
import type { Tree } from './tree.ts'

/** More than this is no frontmatter that a person wrote. */
const limit = 20_000

/** A page as site tools see it: fields, and the text below them, whose lines keep their numbers. */
export interface PageText {
  readonly fields: Tree
  readonly body: string
}

/** Splits a page at its frontmatter: YAML between `---`, TOML between `+++`, or JSON in braces. */
export function readPage(text: string): PageText {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  if (source.startsWith('+++\n')) return readTomlPage(source)
  if (source.startsWith('{\n')) return readJsonPage(source)
  const split = splitDocument(source)
  if (split.kind !== 'frontmatter') return { fields: {}, body: source }
  const yaml = source.slice(split.yamlStart, split.yamlEnd)
  const reading = readYaml(yaml, { path: '', firstLine: 2, limit })
  const fields = reading.kind === 'data' ? reading.data : {}
  return { fields, body: blankLines(source, split.bodyStart) }
}

function readTomlPage(source: string): PageText {
  const end = source.indexOf('\n+++', 3)
  if (end < 0) return { fields: {}, body: source }
  return { fields: readToml(source.slice(4, end + 1)), body: blankLines(source, end + 4) }
}

function readJsonPage(source: string): PageText {
  const end = source.indexOf('\n}')
  if (end < 0) return { fields: {}, body: source }
  try {
    const fields: unknown = JSON.parse(source.slice(0, end + 2))
    return isTree(fields) ? { fields, body: blankLines(source, end + 2) } : { fields: {}, body: source }
  } catch {
    return { fields: {}, body: source }
  }
}

function blankLines(source: string, end: number): string {
  return source.slice(0, end).replace(/[^\n]+/g, '') + source.slice(end)
}
