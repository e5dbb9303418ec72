import type { Root } from 'mdast'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'
import { guardMarkdown } from './guardMarkdown.ts'
import type { ParsedMarkdown } from './parsedMarkdown.ts'

const processor = remark().use(remarkGfm).use(remarkFrontmatter).freeze()

/** Markdown (frontmatter included) to its tree, with offsets true to the text; or why it was not parsed. */
export function parseMarkdown(text: string): ParsedMarkdown {
  const refused = guardMarkdown(text)
  if (refused !== undefined) return { kind: 'refused', reason: refused }
  const bom = text.charCodeAt(0) === 0xfeff
  try {
    const root = processor.parse(bom ? text.slice(1) : text)
    if (bom) shiftOffsets(root)
    return { kind: 'tree', root }
  } catch (error) {
    // The parser recurses into what is nested; a guard that missed something must not end the process.
    return { kind: 'refused', reason: error instanceof Error ? error.message : 'the parser failed' }
  }
}

function shiftOffsets(root: Root): void {
  visit(root, (node) => {
    for (const point of [node.position?.start, node.position?.end]) {
      if (point?.offset !== undefined) point.offset += 1
    }
  })
}
