import type { Block } from './block.ts'
import { readLine } from './readLine.ts'

/** Longer lines are data, not prose. */
const longest = 20_000

/**
 * The prose of a page, found line by line: a fraction of the cost of a tree, and good enough to look
 * at words. It is never used to place an edit inside a line.
 */
export function readBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  const lines = text.split('\n')
  let open: Block | undefined
  let until: RegExp | undefined = /^\uFEFF?---\s*$/.test(lines[0]!) ? /^(?:---|\.\.\.)\s*$/ : undefined
  let inList = false
  let start = 0
  for (let index = until ? 1 : 0; index < lines.length; index++) {
    start += index === 0 ? 0 : lines[index - 1]!.length + 1
    const line = lines[index]!.replace(/\r$/, '')
    if (until) {
      if (until.test(line)) until = undefined
      continue
    }
    const read = line.length > longest ? { kind: 'end' as const } : readLine(line, open?.kind, inList)
    const end = start + line.length
    if (read.kind === 'more') {
      open = { ...open!, endLine: index + 1, end, text: `${open!.text}\n${read.text}` }
      continue
    }
    if (read.kind === 'underline') open = { ...open!, kind: 'heading', endLine: index + 1, end }
    if (open) blocks.push(open)
    open = undefined
    if (read.kind === 'skip') until = read.until
    if (read.kind !== 'begin') continue
    open = { kind: read.block, line: index + 1, endLine: index + 1, start, end, text: read.text }
    if (read.block === 'item') inList = true
    else if (!/^\s/.test(line)) inList = false
  }
  if (open) blocks.push(open)
  return blocks
}
