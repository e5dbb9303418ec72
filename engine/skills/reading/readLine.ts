import type { Block } from './block.ts'

/** What one line does to the block before it. */
export type LineReading =
  /** Ends it, and opens nothing. */
  | { readonly kind: 'end' }
  /** Ends it, and everything up to a line like this is no prose. */
  | { readonly kind: 'skip'; readonly until: RegExp }
  /** Goes on with it. */
  | { readonly kind: 'more'; readonly text: string }
  /** Makes a heading of it. */
  | { readonly kind: 'underline' }
  /** Begins the next. */
  | { readonly kind: 'begin'; readonly block: Block['kind']; readonly text: string }

const fencePattern = /^[ \t]*(?:>\s?)*(`{3,}|~{3,})/
const headingPattern = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const underline = /^ {0,3}(=+|-+)\s*$/
const itemPattern = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/
const quotePattern = /^ {0,3}>\s?(.*)$/
const definition = /^ {0,3}\[[^\]]+\]:\s*\S/
const rule = /^ {0,3}([-*_])\s*(?:\1\s*){2,}$/
const tag = /^ {0,3}<(?!https?:|mailto:)[a-z/!?]/i
const code = /^(?: {4}|\t)/

/** Reads one line (without its end), knowing the block that is open and whether a list came before. */
export function readLine(line: string, open: Block['kind'] | undefined, inList: boolean): LineReading {
  if (line.trim() === '') return { kind: 'end' }
  const fence = fencePattern.exec(line)?.[1]
  if (fence) return { kind: 'skip', until: new RegExp(`^[ \\t]*(?:>\\s?)*${fence[0]}{${fence.length},}\\s*$`) }
  if (/^\s*<!--/.test(line)) return line.includes('-->') ? { kind: 'end' } : { kind: 'skip', until: /-->/ }
  if (!open && tag.test(line)) return { kind: 'skip', until: /^\s*$/ }
  const heading = headingPattern.exec(line)
  if (heading) return { kind: 'begin', block: 'heading', text: heading[1] ?? '' }
  if (open === 'paragraph' && underline.test(line)) return { kind: 'underline' }
  if (rule.test(line) || (!open && definition.test(line))) return { kind: 'end' }
  const item = itemPattern.exec(line)
  if (item) return { kind: 'begin', block: 'item', text: item[1]! }
  const quote = quotePattern.exec(line)
  if (quote && open === 'quote' && quote[1]!.trim() !== '') return { kind: 'more', text: quote[1]! }
  if (quote) return { kind: 'begin', block: 'quote', text: quote[1]! }
  if (/^\s*\|/.test(line)) {
    return /^[\s|:-]+$/.test(line) ? { kind: 'end' } : { kind: 'begin', block: 'row', text: line.trim() }
  }
  if (open && open !== 'heading') return { kind: 'more', text: line.trim() }
  return !inList && code.test(line) ? { kind: 'end' } : { kind: 'begin', block: 'paragraph', text: line.trim() }
}
