import { isScriptAddress } from './isScriptAddress.ts'
import { runningTags } from './runningTags.ts'

const tagName = /<\/?([a-z][^\s/>]*)/iy
/** Where an address of a link, an image or a definition begins, quotation marks of a block among the white space. */
const destination = /[(:][\s>]*<?([^\s)>]{1,400})/y

const plainTags = 'br|p|b|i|em|hr|kbd|li|ol|ul|td|th|tr|sub|sup|code|strong|table|details|summary'
/** What is neither a plain tag, nor an address of a page, of a heading or of the web: most pages have nothing else. */
const unusual = new RegExp(
  [
    `<(?!https?://[^<>\\s]*>|/?(?:${plainTags})\\s*/?>)[A-Za-z/!?]`,
    '\\](?:\\((?!https?://|[./#)]|[\\w-]+[./#)])|:(?! https?://| [\\w-]+ ))',
  ].join('|'),
)

/**
 * Whether a text holds anything that could run, wherever it stands; a page where it could is worth parsing. Never false
 * when it could.
 */
export function mayRun(text: string): boolean {
  if (!unusual.test(text)) return false
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) if (isRisky(text, at)) return true
  for (let at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
    destination.lastIndex = at + 1
    const address = destination.exec(text)?.[1]
    // A backslash may stand before any punctuation.
    if (address !== undefined && isScriptAddress(address.replaceAll('\\', ''))) return true
  }
  return false
}

function isRisky(text: string, at: number): boolean {
  const close = text.indexOf('>', at)
  const tag = text.slice(at, close < 0 ? at + 2000 : close)
  if (isScriptAddress(tag.slice(1))) return true
  tagName.lastIndex = at
  const name = tagName.exec(text)?.[1]?.toLowerCase()
  if (name === undefined) return false
  // `<https://example.org>` is an address.
  if (name.includes(':') && !/^(?:https?|mailto|ftp):/.test(name)) return true
  if (runningTags.has(name)) return true
  const odd = (mark: string) => tag.split(mark).length % 2 === 0
  return odd('"') || odd("'") || /[\s"'/]on[a-z]{3,}|style|srcdoc|script|data|&/i.test(tag)
}
