import { fencesIn } from './fence.ts'
import { pageLines } from './pageLine.ts'
import { textBlocks } from './textBlocks.ts'

const indented = /^(?: {4}|\t)/

/**
 * A page without its code, for a reader of syntax: of a fence only the line that opens a directive is left, of code in
 * a line the backtick before it, of indented lines nothing.
 */
export function outsideCode(text: string): string {
  const lines = pageLines(text)
  const fences = fencesIn(lines)
  let masked = ''
  let from = 0
  for (const { code } of text.includes('`') ? textBlocks(text, lines, fences) : []) {
    for (const { start, end } of code) {
      masked += `${text.slice(from, start)}\`${text.slice(start + 1, end).replace(/[^\r\n]/g, ' ')}`
      from = end
    }
  }
  masked += text.slice(from)
  const kept = lines.map(({ text: line, start, end }) => (indented.test(line) ? '' : masked.slice(start, end)))
  for (const { first, last, info } of fences) {
    kept.fill('', first, last + 1)
    if (info.startsWith('{')) kept[first] = lines[first]!.text
  }
  return kept.join('\n')
}
