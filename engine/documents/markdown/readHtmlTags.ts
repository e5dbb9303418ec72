import type { HtmlAttribute, HtmlTag } from './htmlTag.ts'

const tag = /<!--[^]*?(?:-->|$)|<(\/?)([a-zA-Z][\w.:-]*)/g
/** Values are capped so that a quote nobody closed costs little. */
const quotedValue = `"([^"]{0,4000})"|'([^']{0,4000})'`
const bracedValue = String.raw`(\{[^{}]{0,4000}\})`
const bareValue = /([^\s"'<>`{}]{1,4000})/.source
const anyValue = [quotedValue, bracedValue, bareValue].join('|')
const attribute = new RegExp(String.raw`\s*([^\s"'<>/=]{1,200})(?:\s{0,20}=\s{0,20}(?:${anyValue}))?`, 'y')

/** The tags of a piece of raw HTML in order, without those inside comments. */
export function readHtmlTags(html: string): HtmlTag[] {
  const tags: HtmlTag[] = []
  for (const match of html.matchAll(tag)) {
    const name = match[2]?.toLowerCase()
    if (name === undefined) continue
    const { attributes, end } = readAttributes(html, match.index + match[0].length)
    tags.push({ name, closing: match[1] === '/', start: match.index, end, attributes })
  }
  return tags
}

function readAttributes(html: string, from: number): { attributes: HtmlAttribute[]; end: number } {
  const attributes: HtmlAttribute[] = []
  let at = from
  for (;;) {
    attribute.lastIndex = at
    const match = attribute.exec(html)
    if (!match) break
    at = attribute.lastIndex
    const quoted = match[2] ?? match[3]
    const value = quoted ?? match[5]
    if (value === undefined) continue
    const end = quoted === undefined ? at : at - 1
    attributes.push({ name: match[1]!.toLowerCase(), value, start: end - value.length, end })
  }
  const close = /\s*\/?>/y
  close.lastIndex = at
  return { attributes, end: close.test(html) ? close.lastIndex : at }
}
