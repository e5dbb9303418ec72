import type { Image, Nodes, Parents, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visitParents } from 'unist-util-visit-parents'
import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'
import { plainText } from '../reading/plainText.ts'
import type { Picture } from './picture.ts'

const badge =
  /shields\.io|badge|travis-ci|codecov\.io|goreportcard|circleci\.com|coveralls|\/workflows\/.*\.svg|bestpractices/i
const numbered = /^(figure|fig\.|abbildung|abb\.|figura|diagram|illustration)\s*\d+/i

/** The images a reader should be told about: no badges, none that only repeat the link text beside them. */
export function readPictures(tree: Root, text: string): readonly Picture[] {
  const pictures: Picture[] = []
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'image') {
      const picture = fromMarkdown(node, ancestors, text)
      if (picture) pictures.push(picture)
    } else if (node.type === 'html') {
      pictures.push(...fromHtml(node, text))
    }
  })
  return pictures.filter((picture) => picture.url !== '' && !badge.test(picture.url))
}

function fromMarkdown(node: Image, ancestors: readonly Parents[], text: string): Picture | undefined {
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
function fromHtml(node: Nodes, text: string): Picture[] {
  const base = node.position?.start.offset ?? 0
  const source = text.slice(base, node.position?.end.offset)
  if (source.startsWith('<!--')) return []
  const pictures: Picture[] = []
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
    pictures.push({ start: base + tag.start, url: src.value, alt: alt?.value ?? '', slot, caption: undefined })
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
  const emphasised = nodes.length === 1 && nodes[0]!.type === 'emphasis'
  return emphasised || numbered.test(words.trim()) ? tidy(words) : undefined
}

/** A caption serves as alternative text when it is one plain sentence or less. */
function tidy(words: string): string | undefined {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length >= 8 && plain.length <= 160 && !/["[\]<>]/.test(plain) ? plain : undefined
}
