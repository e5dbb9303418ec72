import type { Element, ElementContent, Properties, Root } from 'hast'
import { visit, SKIP } from 'unist-util-visit'
import type { LinkTarget, ResolveLink } from './resolveLink.ts'

/** Points every link and image at a page or file of the site; what cannot be shown says why. */
export function rewriteLinks(resolve: ResolveLink): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName === 'a') rewriteAnchor(element, resolve)
      if (element.tagName !== 'img' || !parent || index === undefined) return
      const shown = rewriteImage(element, resolve, 'tagName' in parent && parent.tagName === 'a')
      parent.children[index] = shown
      if (shown !== element) return [SKIP, index + 1]
    })
  }
}

function rewriteAnchor(element: Element, resolve: ResolveLink): void {
  const url = element.properties['href']
  if (typeof url !== 'string') return
  const target = resolve(url)
  if (target.kind === 'missing' || target.kind === 'beside') {
    element.tagName = 'span'
    element.properties = saying(target)
    return
  }
  element.properties['href'] = target.href
  if (target.kind === 'remote') element.properties['rel'] = ['nofollow', 'noopener', 'noreferrer']
}

/** Images come from the world itself; a remote one would tell its host who reads, so it becomes a link. */
function rewriteImage(element: Element, resolve: ResolveLink, linked: boolean): ElementContent {
  const alt = String(element.properties['alt'] ?? '') || 'image'
  const target = resolve(String(element.properties['src'] ?? ''))
  if (target.kind === 'file') {
    element.properties['src'] = target.href
    element.properties['loading'] = 'lazy'
    element.properties['alt'] = String(element.properties['alt'] ?? '')
    return element
  }
  if (target.kind === 'missing' || target.kind === 'beside') {
    return { type: 'element', tagName: 'span', properties: saying(target), children: [{ type: 'text', value: alt }] }
  }
  if (linked) return { type: 'text', value: alt }
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: target.href, rel: ['nofollow', 'noopener', 'noreferrer'] },
    children: [{ type: 'text', value: `Image elsewhere: ${alt}` }],
  }
}

/** Only what is nowhere is marked as missing. */
function saying({ kind, reason }: Extract<LinkTarget, { reason: string }>): Properties {
  return { ...(kind === 'missing' && { className: ['missing'] }), title: reason }
}
