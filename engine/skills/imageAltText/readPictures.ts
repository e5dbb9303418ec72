import type { Image, Nodes, Parents } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visitParents } from 'unist-util-visit-parents'
import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'
import { lineAround } from '../reading/lineAround.ts'
import type { PageText } from '../reading/pageText.ts'
import { placeAt } from '../reading/placeAt.ts'
import { plainText } from '../reading/plainText.ts'

/** One image on a page, in markdown or HTML. */
export interface Picture {
  readonly line: number
  readonly column: number
  readonly url: string
  /** What is written now; empty where nothing is. */
  readonly alt: string
  /** What an edit has to replace, and what must stand around the new text. */
  readonly slot: { readonly start: number; readonly end: number; readonly before: string; readonly after: string }
  /** A caption that stands right below. */
  readonly caption?: string
  /** The line that it stands in. */
  readonly source: string
  /** The heading that it stands under. */
  readonly heading?: string
}

/** A picture as it is found, with its offset. */
type Found = Pick<Picture, 'url' | 'alt' | 'slot'> & { readonly start: number; readonly caption?: string | undefined }

const badge =
  /shields\.io|badge|travis-ci|codecov\.io|goreportcard|circleci\.com|coveralls|\/workflows\/.*\.svg|bestpractices/i
const numbered = /^(figure|fig\.|abbildung|abb\.|figura|diagram|illustration)\s*\d+/i

/** The images a reader should be told about: no badges, none that only repeat the link text beside them. */
export function readPictures(page: PageText): readonly Picture[] {
  const { text } = page
  if (!/!\[|<img\b/i.test(text) || !page.tame) return []
  const found: Found[] = []
  visitParents(page.tree, (node, ancestors) => {
    if (node.type === 'image') {
      const picture = fromMarkdown(node, ancestors, text)
      if (picture) found.push(picture)
    } else if (node.type === 'html') {
      found.push(...fromHtml(node, text))
    }
  })
  return found
    .filter(({ url }) => url !== '' && !badge.test(url))
    .map(({ start, caption, ...picture }) => {
      const place = placeAt(text, start)
      const heading = page.outline.headings.findLast(({ line }) => line <= place.line)?.text
      return {
        ...picture,
        ...place,
        source: lineAround(text, start).trim(),
        ...(caption !== undefined && { caption }),
        ...(heading !== undefined && { heading }),
      }
    })
}

function fromMarkdown(node: Image, ancestors: readonly Parents[], text: string): Found | undefined {
  const start = node.position?.start.offset
  if (start === undefined || !text.startsWith('![', start)) return undefined
  const link = ancestors.findLast((one) => one.type === 'link')
  if (link && toString(link, { includeImageAlt: false }).trim() !== '') return undefined
  const alt = node.alt ?? ''
  const written = text.slice(start + 2, start + 2 + alt.length)
  if (written !== alt || text[start + 2 + alt.length] !== ']') return undefined
  return {
    start,
    url: node.url,
    alt,
    slot: { start: start + 2, end: start + 2 + alt.length, before: '', after: '' },
    caption: captionBelow(node, ancestors),
  }
}

/** `alt=""` says that an image is decoration, so only a missing attribute counts. */
function fromHtml(node: Nodes, text: string): Found[] {
  const base = node.position?.start.offset ?? 0
  const source = text.slice(base, node.position?.end.offset)
  if (source.startsWith('<!--')) return []
  const pictures: Found[] = []
  for (const tag of readHtmlTags(source)) {
    const src = tag.attributes.find((one) => one.name === 'src')
    const alt = tag.attributes.find((one) => one.name === 'alt')
    if (tag.name !== 'img' || !src) continue
    if (alt?.value.trim() === '' || (!alt && /\salt\b|\brole=|\baria-hidden/i.test(source.slice(tag.start, tag.end))))
      continue
    const quote = alt && /["']/.test(source[alt.start - 1] ?? '') ? '' : '"'
    const slot = alt
      ? { start: base + alt.start, end: base + alt.end, before: quote, after: quote }
      : { start: base + tag.start + 4, end: base + tag.start + 4, before: ' alt="', after: '"' }
    pictures.push({ start: base + tag.start, url: src.value, alt: alt?.value ?? '', slot })
  }
  return pictures
}

/** `*A caption*` or `Figure 3: …` on the next line, or as the next paragraph. */
function captionBelow(node: Image, ancestors: readonly Parents[]): string | undefined {
  const paragraph = ancestors.at(-1)
  if (paragraph?.type !== 'paragraph') return undefined
  const rest = paragraph.children.slice(paragraph.children.indexOf(node) + 1)
  const following = rest.filter((one) => one.type !== 'break' && toString(one).trim() !== '')
  if (paragraph.children.some((one) => one.type === 'image' && one !== node)) return undefined
  if (following.length > 0) return captionOf(following)
  const parent = ancestors.at(-2)
  const next = parent?.children[(parent.children as Nodes[]).indexOf(paragraph) + 1]
  if (next?.type === 'paragraph') return captionOf(next.children)
  if (next?.type === 'html' && /caption/i.test(next.value)) return tidy(plainText(next.value))
  return undefined
}

function captionOf(nodes: readonly Nodes[]): string | undefined {
  const words = nodes.map((one) => toString(one)).join('')
  const emphasised = nodes.length === 1 && nodes[0]?.type === 'emphasis'
  return emphasised || numbered.test(words.trim()) ? tidy(words) : undefined
}

/** A caption serves as alternative text when it is one plain sentence or less. */
function tidy(words: string): string | undefined {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length >= 8 && plain.length <= 160 && !/["[\]<>]/.test(plain) ? plain : undefined
}
