import { walkNodes } from './markdownNode.ts'
import type { MarkdownNode } from './markdownNode.ts'

/**
 * Attributes in braces that stand in a block of text, as markdown-it-attrs and Python-Markdown's attr_list read them.
 */
export interface BraceList {
  readonly id?: string
  /** Where the braces begin in the text that holds them. */
  readonly start: number
}

const inline = new Set(['link', 'image', 'emphasis', 'strong', 'delete', 'inlineCode'])
const token = /([^\s=}]{1,300})(?:=(?:"([^"]{0,999})"|'([^']{0,999})'|([^\s=}]{1,300})))?/g
const leading = /^\{:? *([^{}\n]{1,2000})\}/

/** Reads `{: #id .class }` or `{ id=x }` at the end of a text; undefined where it does not end in braces. */
export function braceListAtEnd(text: string): BraceList | undefined {
  const line = text.trimEnd()
  const start = line.lastIndexOf('{')
  if (start < 0 || !line.endsWith('}')) return undefined
  const inside = line
    .slice(start + 1, -1)
    .replace(/^:/, '')
    .trim()
  if (inside === '' || inside.includes('}') || inside.includes('\n')) return undefined
  return { ...idIn(inside), start }
}

/** The lists right behind a link, a picture, emphasis or code. */
export function inlineBraceLists(node: MarkdownNode): readonly BraceList[] {
  return [...walkNodes(node)].flatMap(({ children = [] }) =>
    children.flatMap((child, index) => {
      const before = children[index - 1]
      const follows = child.type === 'text' && before !== undefined && inline.has(before.type)
      const inside = follows ? leading.exec(child.value ?? '')?.[1] : undefined
      return inside === undefined ? [] : [{ ...idIn(inside), start: 0 }]
    }),
  )
}

function idIn(inside: string): { id?: string } {
  let id: string | undefined
  for (const [, name = '', double, single, bare] of inside.matchAll(token)) {
    const value = double ?? single ?? bare
    if (name === 'id' && value !== undefined) id = value
    else if (name.startsWith('#') && value === undefined) id = name.slice(1)
  }
  return id === undefined ? {} : { id }
}
