import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Moves a text's headings below the heading of the page that shows it, closing the levels it skips at its start. */
export function lowerHeadings(below: number): (tree: Root) => void {
  return (tree) => {
    if (below === 0) return
    const depths: number[] = []
    visit(tree, 'element', ({ tagName }) => {
      if (/^h[1-6]$/.test(tagName)) depths.push(Number(tagName[1]))
    })
    const by = below + 1 - Math.min(...depths)
    visit(tree, 'element', (element) => {
      if (!/^h[1-6]$/.test(element.tagName)) return
      element.tagName = `h${Math.min(6, Number(element.tagName[1]) + by)}`
    })
  }
}
