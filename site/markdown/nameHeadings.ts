import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** `## Usage {#how-to}` gets the anchor `how-to`, as mdBook and Pandoc read it. */
export function nameHeadings(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'heading', (heading) => {
      const last = heading.children.at(-1)
      if (last?.type !== 'text') return
      const named = /^(.*?)\s*\{#([\w.:-]+)\}\s*$/s.exec(last.value)
      if (!named) return
      last.value = named[1] ?? ''
      heading.data = { ...heading.data, hProperties: { id: named[2] ?? '' } }
    })
  }
}
