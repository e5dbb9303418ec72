import type { Nodes } from 'mdast'
import { bodyOf } from '../../documents/bodyOf.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { parseMarkdown } from '../../documents/markdown/parseMarkdown.ts'
import { clip } from '../../documents/text/clip.ts'
import { isPlaceholder } from './english/placeholders.ts'
import type { Line, Piece } from './piece.ts'
import type { Verifier } from './verifier.ts'

/** Every placeholder has one of these in it; most pages have none and are not parsed. */
const possible = new RegExp(
  'todo|tbd|tba|tbc|fixme|wip|xxx|lorem|\\.\\.\\.|…|___|to be|will be|coming|construction|progress|' +
    'place|come|follow|here|insert|fill in|\\{\\{|\\$\\{|<%|\\{%',
  'i',
)

/** What was to be made is there: neither empty nor a placeholder. Only what the work adds is looked at. */
export const artifactsExist: Verifier = {
  name: 'artifacts-exist',
  tells: 'What was to be made is there, and is neither empty nor a placeholder.',
  verify({ answer, pieces }) {
    const hollow = answer.acts.flatMap(({ action, input }) => {
      const text = String(input['text'] ?? '').trim()
      return text !== '' && text.length < 400 && isPlaceholder(text, 'paragraph')
        ? [`the text of ${action} is a placeholder: “${clip(text, 80)}”`]
        : []
    })
    return { findings: [...hollow, ...pieces.flatMap(lookAt)] }
  },
}

function lookAt({ path, before, after, added }: Piece): string[] {
  if (after === null || !isMarkdown(path)) return []
  if (before === undefined) {
    const body = bodyOf(after).trim()
    if (body === '') return [`${path} would be a new page without a word`]
    if (holdsOnlyHeadings(body)) return [`${path} would be a new page of headings with nothing below them`]
  }
  // A page that is filled in by a tool, or by whoever copies it, is made of places to fill.
  if (/(?:^|[/_.-])templates?(?=[/_.-])/i.test(path)) return []
  return placeholdersIn(after, added).map(({ line, text }) => `${path}:${line} is a placeholder: “${text}”`)
}

function holdsOnlyHeadings(body: string): boolean {
  const lines = body
    .replace(/<!--[^]*?-->/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.every(
    (line, index) => /^#{1,6}(\s|$)/.test(line) || /^(=+|-+)$/.test(line) || /^(=+|-+)$/.test(lines[index + 1] ?? ''),
  )
}

/**
 * The blocks of a page that only hold a place: whole paragraphs, items and headings, never code and never words within
 * a sentence.
 */
function placeholdersIn(text: string, among: readonly Line[]): readonly Line[] {
  const wanted = new Set(among.filter((line) => possible.test(line.text)).map(({ line }) => line))
  if (wanted.size === 0) return []
  const parsed = parseMarkdown(text)
  if (parsed.kind === 'refused') return []
  const found: Line[] = []
  const visit = (node: Nodes, parent: Nodes) => {
    const { start, end } = node.position ?? {}
    if (
      (node.type === 'paragraph' || node.type === 'heading' || node.type === 'html') &&
      start?.offset !== undefined &&
      end?.offset !== undefined
    ) {
      const source = text.slice(start.offset, end.offset)
      const words = node.type === 'heading' ? source.replace(/^#+\s*|\s*#*$/g, '').replace(/\n[=-]+$/, '') : source
      const kind = node.type === 'heading' ? 'heading' : parent.type === 'listItem' ? 'item' : 'paragraph'
      if (wanted.has(start.line) && isPlaceholder(words, kind)) found.push({ line: start.line, text: clip(words, 80) })
      return
    }
    if ('children' in node) for (const child of node.children) visit(child, node)
  }
  visit(parsed.root, parsed.root)
  return found
}
