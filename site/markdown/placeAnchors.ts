import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { PageAnchor } from '../../engine/skills/reader/listAnchors.ts'

/**
 * Lets a page have every id that links to it count on: headings get those of the page's own site, and an empty anchor
 * stands where another one was. `before` is how many lines of the file stand before the text.
 */
export function placeAnchors(anchors: readonly PageAnchor[], before: number): (tree: Root) => void {
  return (tree) => {
    if (anchors.length === 0) return
    const headings: Element[] = []
    visit(tree, 'element', (element) => {
      if (/^h[1-6]$/.test(element.tagName)) headings.push(element)
    })
    const lines = new Map(headings.map((heading) => [lineOf(heading), heading]))
    const named = new Set<Element>()
    for (const { id, line, by } of anchors) {
      const heading = line === undefined || (by !== 'slug' && by !== 'custom') ? undefined : lines.get(line - before)
      if (!heading || named.has(heading)) continue
      heading.properties['id'] = id
      named.add(heading)
    }
    const there = new Set<string>()
    visit(tree, 'element', ({ tagName, properties: { id, name } }) => {
      if (typeof id === 'string') there.add(id)
      if (tagName === 'a' && typeof name === 'string') there.add(name)
    })
    const forms = new Map(headings.map((heading) => [looseForm(heading.properties['id']), heading]))
    const missing = anchors.filter(({ id }) => !there.has(id))
    const atTop: ElementContent[] = []
    for (const { id, line } of missing) {
      const near = (line === undefined ? undefined : lines.get(line - before)) ?? forms.get(looseForm(id))
      if (near) near.children.unshift(anchor(id))
      else placeAt(tree, line === undefined ? 0 : line - before, anchor(id), atTop)
    }
    tree.children.unshift(...atTop)
  }
}

/** Before the block that holds a line, or the first one behind it. */
function placeAt(tree: Root, line: number, made: Element, atTop: ElementContent[]): void {
  const at = tree.children.findIndex(({ position }) => position !== undefined && position.end.line >= line)
  if (line <= 0 || at < 0) atTop.push(made)
  else tree.children.splice(at, 0, made)
}

function lineOf({ position }: Element): number {
  return position?.start.line ?? 0
}

/** Tools differ in what they make of punctuation; the words are the same. */
function looseForm(id: unknown): string {
  return typeof id === 'string' ? id.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') : ''
}

function anchor(id: string): Element {
  return { type: 'element', tagName: 'a', properties: { id }, children: [] }
}
