import type { Heading } from '../../documents/markdown/outline.ts'
import { guardMarkdown } from '../../documents/markdown/guardMarkdown.ts'
import { isMarkdown } from '../../documents/markdown/isMarkdown.ts'
import { splitDocument } from '../../documents/splitDocument.ts'
import { proseOf, readProse } from '../../documents/text/prose.ts'
import type { Verifier } from './verifier.ts'

/** The line below the head of a table. */
const delimiters = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** A page is built no worse than it was: its headings, its code fences, its tables, its frontmatter. */
export const structureSound: Verifier = {
  name: 'structure-sound',
  tells: 'Headings do not newly skip a level, code fences are closed, tables are whole, frontmatter is kept.',
  verify({ cycle, world, view, pieces }) {
    const old = world.outlines(cycle.snapshot)
    const fresh = world.outlines(view)
    const findings = pieces.flatMap(({ path, before, after }) => {
      if (after === null || !isMarkdown(path)) return []
      const skips = countSkips(fresh(path).headings) > (before === undefined ? 0 : countSkips(old(path).headings))
      const fence = hasOpenFence(after) && !hasOpenFence(before ?? '')
      const tables = countTableFaults(after) > countTableFaults(before ?? '')
      const stalls = before !== undefined && guardMarkdown(before) !== undefined ? undefined : guardMarkdown(after)
      return [
        stalls ? `${path} would stall whoever reads it as markdown: ${stalls}` : '',
        skips ? `${path} would skip a level of headings that it does not skip now` : '',
        fence ? `${path} would have a code fence that is never closed` : '',
        tables ? `${path} would have a table whose rows do not fit its head` : '',
        lostFrontmatter(path, before, after),
      ].filter(Boolean)
    })
    return { findings }
  },
}

function hasOpenFence(text: string): boolean {
  return readProse(text).open !== undefined
}

function countSkips(headings: readonly Heading[]): number {
  return headings.filter(({ depth }, index) => index > 0 && depth > (headings[index - 1]?.depth ?? 0) + 1).length
}

function lostFrontmatter(path: string, before: string | undefined, after: string): string {
  if (before === undefined || after.trim() === '') return ''
  const had = keysOf(before)
  if (had.length === 0) return ''
  const has = keysOf(after)
  const lost = had.filter((key) => !has.includes(key))
  return lost.length > 0 ? `${path} would lose ${lost.join(', ')} of its frontmatter` : ''
}

function keysOf(text: string): readonly string[] {
  const split = splitDocument(text)
  if (split.kind !== 'frontmatter') return []
  return [...text.slice(split.yamlStart, split.yamlEnd).matchAll(/^([\w.-]+):/gm)].map(([, key]) => key ?? '')
}

/**
 * Tables that would not show as meant: heads that do not fit the line below them, and rows with more cells than the
 * head has.
 */
function countTableFaults(text: string): number {
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
