import { proseOf } from '../../documents/text/prose.ts'

const delimiters = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/**
 * Tables that would not show as meant: heads that do not fit the line below them, and rows with more cells than the
 * head has.
 */
export function countTableFaults(text: string): number {
  if (!text.includes('|')) return 0
  const lines = proseOf(text).split('\n')
  let faults = 0
  for (const [index, line] of lines.entries()) {
    const head = lines[index - 1] ?? ''
    if (!line.includes('|') || !delimiters.test(line) || !head.includes('|') || delimiters.test(head)) continue
    const columns = cellsOf(line)
    if (cellsOf(head) !== columns) {
      faults++
      continue
    }
    for (let at = index + 1; (lines[at] ?? '').includes('|'); at++) if (cellsOf(lines[at] ?? '') > columns) faults++
  }
  return faults
}

function cellsOf(row: string): number {
  return row
    .replace(/\\./g, '')
    .replace(/`[^`]*`/g, '')
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length
}
