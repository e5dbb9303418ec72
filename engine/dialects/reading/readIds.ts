import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'

/** What stands in these is text for a program. */
const program = /<(script|style|template|noscript)\b/gi

/** The ids and the names of anchors in a page of HTML: all that a fragment can mean there. */
export function readIds(html: string): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { name: tag, attributes } of readHtmlTags(withoutPrograms(html))) {
    for (const { name, value } of attributes) {
      if (value !== '' && (name === 'id' || (name === 'name' && tag === 'a'))) ids.add(decodeEntities(value))
    }
  }
  return ids
}

/** Each part is left behind once: what nobody closes ends the page. */
function withoutPrograms(html: string): string {
  const kept: string[] = []
  let from = 0
  for (;;) {
    program.lastIndex = from
    const opened = program.exec(html)
    if (!opened) break
    kept.push(html.slice(from, opened.index))
    const close = new RegExp(`</${opened[1]}\\s{0,20}>`, 'gi')
    close.lastIndex = program.lastIndex
    if (!close.exec(html)) return kept.join('')
    from = close.lastIndex
  }
  return [...kept, html.slice(from)].join('')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The entities that tools write in attributes. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : String(whole)
  })
}
