import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** Lets tables and code scroll inside themselves, by keyboard too, so that the page never does. */
export function wrapWide(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName === 'pre') element.properties['tabIndex'] = 0
      if (element.tagName !== 'table' || !parent || index === undefined) return
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['wide'], tabIndex: 0, role: 'region', ariaLabel: 'Table' },
        children: [element],
      }
      parent.children[index] = frame
      return [SKIP, index + 1]
    })
  }
}
