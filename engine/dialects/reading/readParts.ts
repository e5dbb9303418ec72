import { markdownToMdast } from 'satteri'
import { guardMarkdown } from '../../documents/markdown/guardMarkdown.ts'
import type { HtmlTag } from '../../documents/markdown/htmlTag.ts'
import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'
import { walkNodes } from './markdownNode.ts'
import type { MarkdownNode } from './markdownNode.ts'

/** A piece of a page that may make an anchor, in the order of the text. */
export type Part =
  | {
      readonly kind: 'heading'
      readonly line: number
      readonly depth: number
      /** The heading as it is written, without `#` and underline; of an underlined one the last line. */
      readonly raw: string
      /** All its lines. */
      readonly source: string
      readonly node: MarkdownNode
    }
  | { readonly kind: 'term'; readonly line: number; readonly raw: string; readonly node: MarkdownNode }
  | { readonly kind: 'tag'; readonly line: number; readonly tag: HtmlTag }
  /** A block of text as it is written: a paragraph, a row of a table. */
  | { readonly kind: 'text'; readonly line: number; readonly raw: string; readonly node: MarkdownNode }
  /** The line that opens a fence, and what stands in it. */
  | { readonly kind: 'code'; readonly line: number; readonly raw: string; readonly text: string }
  | { readonly kind: 'note'; readonly line: number; readonly label: string }
  | { readonly kind: 'noteUse'; readonly line: number; readonly label: string }
  | { readonly kind: 'html'; readonly line: number; readonly raw: string }

/** What a parser beside CommonMark and tables reads. */
export interface Reading {
  readonly terms?: boolean
  readonly notes?: boolean
  /** What stands in footnotes counts after the rest of the page, where it is shown. */
  readonly notesLast?: boolean
}

/** The parts of a text without frontmatter, or why it was not parsed. */
export function readParts(
  text: string,
  { terms = false, notes = true, notesLast = false }: Reading = {},
): readonly Part[] | string {
  const refused = guardMarkdown(text)
  if (refused !== undefined) return refused
  const features = { definitionList: terms, frontmatter: false, gfm: notes ? true : { footnotes: false } }
  const root = markdownToMdast(text, { features }) as MarkdownNode
  if (!notesLast) return [...walkNodes(root)].flatMap((node) => partsOf(node, text))
  const isNote = (node: MarkdownNode) => node.type === 'footnoteDefinition'
  const main = [...walkNodes(root, isNote)]
  const last = main.filter(isNote).flatMap((note) => [...walkNodes(note)])
  return [...main.filter((node) => !isNote(node)), ...last].flatMap((node) => partsOf(node, text))
}

function partsOf(node: MarkdownNode, text: string): readonly Part[] {
  const line = node.position?.start.line ?? 1
  const raw = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
  switch (node.type) {
    case 'heading': {
      const source = /^#{1,6}(?:[ \t]|$)/.test(raw) ? withoutMarks(raw) : withoutUnderline(raw)
      const last = source.slice(source.lastIndexOf('\n') + 1).trim()
      return [{ kind: 'heading', line, depth: node.depth ?? 1, raw: last, source, node }]
    }
    case 'descriptionTerm':
      return [{ kind: 'term', line, raw, node }]
    case 'paragraph':
    case 'tableRow':
      return [{ kind: 'text', line, raw, node }]
    case 'code':
      return [{ kind: 'code', line, raw: raw.slice(0, Math.max(0, raw.indexOf('\n'))), text: node.value ?? '' }]
    case 'footnoteDefinition':
      return [{ kind: 'note', line, label: node.label ?? node.identifier ?? '' }]
    case 'footnoteReference':
      return [{ kind: 'noteUse', line, label: node.label ?? node.identifier ?? '' }]
    case 'html':
      return [{ kind: 'html', line, raw }, ...tagsOf(raw, line)]
    default:
      return []
  }
}

function tagsOf(raw: string, line: number): readonly Part[] {
  let at = 0
  let lines = line
  return readHtmlTags(raw).flatMap((tag): Part[] => {
    for (; at < tag.start; at++) if (raw.charCodeAt(at) === 10) lines += 1
    return tag.closing ? [] : [{ kind: 'tag', line: lines, tag }]
  })
}

function withoutMarks(raw: string): string {
  const inside = raw.replace(/^#{1,6}/, '').trim()
  let end = inside.length
  while (end > 0 && inside[end - 1] === '#') end -= 1
  const closed = end < inside.length && (end === 0 || /[ \t]/.test(inside[end - 1]!))
  return (closed ? inside.slice(0, end) : inside).trim()
}

function withoutUnderline(raw: string): string {
  return raw.slice(0, Math.max(0, raw.lastIndexOf('\n'))).trim()
}
