import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Blanks out all but the text nodes, so that markup still found there is markup that did not work:
 *
 *     see [a](b.md) and [c] (d.md)
 *          a        and [c] (d.md)
 */
export function visibleText(tree: Nodes, text: string): string {
  const pieces: string[] = []
  let at = 0
  visit(tree, 'text', (node) => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined || start < at) return
    pieces.push(
      blank(text.slice(at, start)),
      text.slice(start, end).replace(/\\[!-/:-@[-`{-~]|\{[{%][^\n]*?[}%]\}/g, blank),
    )
    at = end
  })
  pieces.push(blank(text.slice(at)))
  return pieces.join('')
}

function blank(piece: string): string {
  return piece.replace(/[^\n]/g, ' ')
}
