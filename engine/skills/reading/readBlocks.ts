import type { Block } from './block.ts'

const FENCE = /^\s*(?:>\s?)*(`{3,}|~{3,})/
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/
const QUOTE = /^ {0,3}>\s?(.*)$/
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s*\S/
const RULE = /^ {0,3}([-*_])\s*(?:\1\s*){2,}$/

interface Open {
  kind: Block['kind']
  line: number
  start: number
  lines: string[]
}

/**
 * The prose of a page, found line by line: a hundred times faster than a full parse, and good
 * enough to look at words. It is never used to place an edit inside a line.
 */
export function readBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  const lines = text.split('\n')
  let open: Open | undefined
  let skipUntil: RegExp | undefined
  let inList = false
  let offset = 0
  let index = 0

  const close = (kind = open?.kind): void => {
    if (open && kind) {
      const endLine = open.line + open.lines.length - 1
      blocks.push({ kind, line: open.line, endLine, start: open.start, end: previousEnd, text: open.lines.join('\n') })
    }
    open = undefined
  }
  const begin = (kind: Block['kind'], content: string): void => {
    open = { kind, line: index + 1, start: offset, lines: [content] }
  }
  let previousEnd = 0

  for (; index < lines.length; previousEnd = offset + lines[index]!.length, offset = previousEnd + 1, index++) {
    const line = lines[index]!.replace(/\r$/, '')
    if (skipUntil) {
      if (skipUntil.test(line)) skipUntil = undefined
      continue
    }
    if (index === 0 && /^\uFEFF?---\s*$/.test(line)) {
      skipUntil = /^(---|\.\.\.)\s*$/
      continue
    }
    const fence = FENCE.exec(line)?.[1]
    if (fence) {
      close()
      skipUntil = new RegExp(`^\\s*(?:>\\s?)*${fence[0]}{${fence.length},}\\s*$`)
      continue
    }
    if (/^\s*<!--/.test(line)) {
      close()
      if (!line.includes('-->')) skipUntil = /-->/
      continue
    }
    if (/^ {0,3}<[a-z/!?]/i.test(line) && !open && !/^ {0,3}<(https?:|mailto:)/i.test(line)) {
      skipUntil = /^\s*$/
      continue
    }
    if (line.trim() === '') {
      close()
      continue
    }
    const heading = HEADING.exec(line)
    if (heading) {
      close()
      inList = false
      begin('heading', heading[1] ?? '')
      previousEnd = offset + line.length
      close()
      continue
    }
    if (open?.kind === 'paragraph' && UNDERLINE.test(line)) {
      previousEnd = offset + line.length
      close('heading')
      continue
    }
    if (RULE.test(line) || (DEFINITION.test(line) && !open)) {
      close()
      continue
    }
    const item = ITEM.exec(line)
    if (item) {
      close()
      inList = true
      begin('item', item[1]!)
      continue
    }
    const quote = QUOTE.exec(line)
    if (quote) {
      if (open?.kind === 'quote' && quote[1]!.trim() !== '') open.lines.push(quote[1]!)
      else {
        close()
        begin('quote', quote[1]!)
      }
      continue
    }
    if (/^\s*\|/.test(line)) {
      close()
      if (!/^[\s|:-]+$/.test(line)) begin('row', line.trim())
      continue
    }
    if (open) {
      open.lines.push(line.trim())
      continue
    }
    if (!/^\s/.test(line)) inList = false
    if (!inList && /^( {4}|\t)/.test(line)) continue
    begin('paragraph', line.trim())
  }
  close()
  return blocks
}
