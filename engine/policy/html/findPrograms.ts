import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../../documents/markdown/parseMarkdown.ts'

/** An expression that does not end within so many characters is told as far as that. */
const longest = 5000
const startsProgram = /^[ \t]{0,200}(?:import|export)\b/gm
const importing = /^\s*import\s*(?:['"{*]|[\w$]{1,200}\s*(?:,|from\b))/
const exporting = /^\s*export\s*(?:[{*]|(?:default|const|let|var|function|class|async)\b)/
const comment = /^\{\s*\/\*(?:[^*]|\*(?!\/))*\*\/\s*\}$/
const ownId = /^\{#[\w.:-]+\}$/

/**
 * What a build of a page in MDX would run, in the order it stands: imports and exports, and what stands in braces. Code
 * that is shown as code is not meant, nor are comments and ids of headings. Source: mdxjs.com, "What is MDX?".
 */
export function findPrograms(text: string): readonly string[] {
  if (!text.includes('{') && text.search(startsProgram) < 0) return []
  const shown = shownAsCode(text)
  if (typeof shown === 'string') return [shown]
  const starts = [
    ...[...text.matchAll(startsProgram)].map(({ index }) => index).filter((at) => isProgram(text, at)),
    ...[...text.matchAll(/\{/g)].map(({ index }) => index).filter((at) => !isEscaped(text, at)),
  ].sort((one, other) => one - other)
  const found: string[] = []
  let end = 0
  let next = 0
  for (const start of starts) {
    if (start < end) continue
    while (next < shown.length && shown[next]!.end <= start) next += 1
    if (next < shown.length && shown[next]!.start <= start) continue
    end = text[start] === '{' ? endOfBraces(text, start) : endOfProgram(text, start)
    const piece = text.slice(start, end)
    if (!comment.test(piece) && !ownId.test(piece)) found.push(piece.trim())
  }
  return found
}

/** Fenced code and code in a line; MDX knows no code that is only indented. */
function shownAsCode(text: string): readonly { readonly start: number; readonly end: number }[] | string {
  const parsed = parseMarkdown(text)
  if (parsed.kind === 'refused') return `a page that cannot be read: ${parsed.reason}`
  const ranges: { start: number; end: number }[] = []
  visit(parsed.root, ['code', 'inlineCode'], ({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset]
    if (/[`~]/.test(text[start] ?? '')) ranges.push({ start, end })
  })
  return ranges
}

/** The line before is no line of a paragraph, or what follows can hardly be words. */
function isProgram(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 2) + 1, Math.max(0, at - 1)).trimStart()
  const here = text.slice(at, at + 500)
  return !/^[\p{L}\p{N}[(*_"']/u.test(before) || importing.test(here) || exporting.test(here)
}

function isEscaped(text: string, at: number): boolean {
  let from = at
  while (text[from - 1] === '\\') from -= 1
  return (at - from) % 2 === 1
}

function endOfBraces(text: string, start: number): number {
  const limit = Math.min(text.length, start + longest)
  let depth = 0
  for (let at = start; at < limit; at++) {
    if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
    if (depth === 0) return at + 1
  }
  return limit
}

/** To the blank line behind it, or where its brackets are closed. */
function endOfProgram(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if ('{(['.includes(text[at]!)) depth += 1
    else if ('})]'.includes(text[at]!)) depth -= 1
    else if (depth <= 0 && text[at] === '\n' && /^[ \t]{0,200}\r?(?:\n|$)/.test(text.slice(at + 1, at + 205))) return at
  }
  return text.length
}
