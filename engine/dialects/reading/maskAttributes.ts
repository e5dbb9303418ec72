import { findInText } from './findInText.ts'
import type { OpenPage } from './openPage.ts'

const braces = /\{([^{}\n]{1,500})\}/g
const word = /^(?:[#.][^\s{}"'=]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)|-)$/
const words = /(?:[^\s"']|"[^"]*"|'[^']*')+/g

/**
 * Blanks lists of attributes wherever they stand: `{#id .class key="value"}`, with a colon in front where `colon` says
 * so. What else stands in braces stays.
 */
export function maskAttributes({ text, blocks, mask }: OpenPage): void {
  for (const { match, start, end } of findInText(text, blocks, braces)) {
    const inside = match[1]!.replace(/^:/, '')
    const written = inside.match(words) ?? []
    const bare = match[1]!.startsWith(':')
    if (text[start - 1] === '\\' || text[start - 1] === '$' || (written.length === 0 && !bare)) continue
    if (written.every((one) => word.test(one)) || bare) mask.blank(start, end)
  }
}
