import type { Nodes } from 'mdast'
import { parseMarkdown } from '../../documents/markdown/parseMarkdown.ts'
import { clip } from '../../documents/text/clip.ts'
import { isPlaceholder } from './isPlaceholder.ts'
import type { Line } from './work.ts'

/** Every placeholder has one of these in it; most pages have none and are not parsed. */
const possible =
  /todo|tbd|tba|tbc|fixme|wip|xxx|lorem|\.\.\.|…|___|to be|will be|coming|construction|progress|place|come|follow|goes here|here|insert|fill in|\{\{|\$\{|<%|\{%/i

/**
 * The blocks of a page that only hold a place: whole paragraphs, items and headings, never code and never words within
 * a sentence.
 */
export function placeholdersIn(text: string, among: readonly Line[]): readonly Line[] {
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
