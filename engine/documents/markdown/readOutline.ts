import { markdownToMdast } from 'satteri'
import { toString } from 'mdast-util-to-string'
import type { Heading, Link, Outline, Span } from './outline.ts'
import { anchorNames } from './anchorNames.ts'
import { blockNames, directiveNames } from './blockName.ts'
import { definitionTerms, isDefinition } from './definitionTerm.ts'
import { destinationRange } from './destinationRange.ts'
import { indentedHeadings } from './indentedHeadings.ts'
import { locateOffsets } from './locateOffsets.ts'
import { readHtmlTags } from './readHtmlTags.ts'
import type { HtmlTag } from './htmlTag.ts'
import { generatedId, withoutAttributes, writtenIds } from './writtenId.ts'

interface Node {
  readonly type: string
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } }
  readonly children?: readonly Node[]
  readonly value?: string
  readonly url?: string
  readonly alt?: string | null
  readonly lang?: string | null
  readonly depth?: number
}

const bom = '\uFEFF'
const urlAttributes = new Set(['href', 'src'])
const htmlHeading = /^h[1-6]$/
/** A tab of docfx is a heading that links to `#tab/name`. */
const tabLink = /\]\(#(tab\/[^\s()]+)/g
const htmlComment = /<!--[^]*?(?:-->|$)/g

/**
 * What a markdown text contains, by source position; never throws for what the text holds. Destinations are those of
 * `original`, where the text is one of which something was made blank.
 */
export function readOutline(text: string, original = text): Outline {
  const shift = text.startsWith(bom) ? 1 : 0
  const source = text.slice(shift)
  const spanOf = locateOffsets(text)
  const headings: Heading[] = []
  const links: Link[] = []
  const named: string[] = []
  const names = anchorNames()
  /** `<h2>` whose text stands in the markdown between it and `</h2>`. */
  let openHtmlHeading: string | undefined
  let lastParagraph = ''
  let lastEnd = 0

  const addLink = (kind: Link['kind'], span: Span, start: number, end: number, linkText: string) => {
    const urlSpan = spanOf(start + shift, end + shift)
    links.push({ ...span, kind, url: original.slice(start + shift, end + shift), urlSpan, text: linkText })
  }
  const nameIn = (raw: string) => {
    named.push(...writtenIds(raw).map(({ id }) => id), ...blockNames(raw))
  }
  const readTag = (tag: HtmlTag, slice: string, base: number) => {
    const label = /^[^<]*/.exec(slice.slice(tag.end))?.[0] ?? ''
    for (const attribute of tag.attributes) {
      if (attribute.name === 'id' || (attribute.name === 'name' && tag.name === 'a')) named.push(attribute.value)
      if (!urlAttributes.has(attribute.name)) continue
      const alt = tag.attributes.find((other) => other.name === 'alt')?.value
      const span = spanOf(base + tag.start + shift, base + tag.end + shift)
      addLink('html', span, base + attribute.start, base + attribute.end, (alt ?? label).trim())
    }
  }
  const readHtml = (start: number, end: number) => {
    const slice = source.slice(start, end)
    let from = 0
    for (const tag of readHtmlTags(slice)) {
      if (openHtmlHeading !== undefined) openHtmlHeading += slice.slice(from, tag.start)
      from = tag.end
      if (htmlHeading.test(tag.name)) {
        if (tag.closing && openHtmlHeading !== undefined) names.add(openHtmlHeading.trim())
        openHtmlHeading = tag.closing ? undefined : ''
      }
      if (!tag.closing) readTag(tag, slice, start)
    }
    if (openHtmlHeading !== undefined) openHtmlHeading += slice.slice(from)
  }

  const pending: Node[] = [markdownToMdast(source) as Node]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    const span = () => spanOf(start + shift, end + shift)
    if (node.type === 'heading') {
      const raw = source.slice(start, end)
      const written = toString(node, { includeImageAlt: false, includeHtml: false })
      const bare = withoutAttributes(written)
      headings.push({
        ...span(),
        depth: node.depth as Heading['depth'],
        text: bare,
        slug: names.add(written, bare),
        style: source[start] === '#' ? 'atx' : 'setext',
      })
      nameIn(raw)
      for (const [, tab = ''] of raw.matchAll(tabLink)) named.push(tab)
      for (const [note] of raw.matchAll(htmlComment)) named.push(...[generatedId(note) ?? []].flat())
    } else if (node.type === 'paragraph') {
      const raw = source.slice(start, end)
      nameIn(raw)
      const isBelow = isDefinition(raw) && source.slice(lastEnd, start).trim() === ''
      const above = isBelow ? lastParagraph.slice(lastParagraph.lastIndexOf('\n') + 1) : ''
      for (const term of [above, ...definitionTerms(raw)]) if (term !== '') names.addTerm(plainText(term))
      lastParagraph = raw
      lastEnd = end
    } else if (node.type === 'code') {
      const raw = source.slice(start, end)
      named.push(...writtenIds(raw.slice(0, Math.max(0, raw.indexOf('\n')))).map(({ id }) => id))
      if (node.lang?.startsWith('{')) named.push(...directiveNames(node.value ?? ''))
    } else if (node.type === 'html') {
      readHtml(start, end)
    } else if (node.type === 'text') {
      if (openHtmlHeading !== undefined) openHtmlHeading += node.value ?? ''
    } else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const range = destinationRange(source, node)
      const label = node.type === 'link' ? toString(node) : (node.alt ?? '')
      if (range) addLink(node.type, span(), range.start, range.end, label)
    }
    for (let i = (node.children?.length ?? 0) - 1; i >= 0; i--) pending.push(node.children![i]!)
  }
  const indented = indentedHeadings(source)
  for (const heading of indented.headings) {
    names.add(withoutAttributes(plainText(heading)))
    nameIn(heading)
  }
  names.addTabs(indented.tabs)
  return { headings, links, anchors: new Set([...names.all(), ...named]) }
}

/** A line of markdown as a reader sees it. */
function plainText(line: string): string {
  return toString(markdownToMdast(line.trim()), { includeImageAlt: false, includeHtml: false })
}
