import type { Heading } from '../../documents/markdown/outline.ts'
import type { Edit } from '../skill.ts'
import type { Contents, ContentsEntry } from './contents.ts'
import { findGaps } from './findGaps.ts'
import type { Gap } from './findGaps.ts'
import { likeness } from './likeness.ts'

/** Alike enough that a line may have meant this heading. */
const alike = 0.3

/** What is wrong with a table of contents, line by line, and the edits that put just those lines right. */
export interface Repair {
  readonly line: number
  readonly wrong: readonly string[]
  /** Undefined where a line could be put right in more than one way. */
  readonly edits?: readonly Omit<Edit, 'path'>[]
}

/**
 * Compares a table of contents with its page; undefined where nothing is wrong. `expected`: headings it should list.
 */
export function repairContents(
  contents: Contents,
  expected: readonly Heading[],
  headings: readonly Heading[],
): Repair | undefined {
  const style = readStyle(contents.entries, headings)
  const gaps = findGaps(contents, expected, headings)
  const dead = contents.entries.filter((entry) => !headings.some((heading) => heading.slug === entry.slug))
  const wrong = dead.map((entry) => `line ${entry.line}: no heading here makes #${entry.slug}`)
  if (!gaps) return dead[0] && { line: dead[0].line, wrong }

  let certain = style !== undefined && gaps.every((gap) => isCertain(gap, contents, expected))
  const edits: Omit<Edit, 'path'>[] = []
  const lineFor = (heading: Heading): string => {
    const indent = style?.indents.get(heading.depth)
    if (indent === undefined || /[[\]\\<>]/.test(heading.text)) certain = false
    return `${indent ?? ''}${style?.marker ?? ''}[${heading.text}](#${heading.slug})`
  }
  for (const gap of gaps) {
    const missing = missingIn(gap, expected)
    wrong.push(...missing.map((heading) => `line ${heading.line}: the heading "${heading.text}" is not listed`))
    const kept = gap.dead.flatMap((entry) => gap.renamed.get(entry) ?? [])
    const lines = [...kept, ...missing].sort((a, b) => a.line - b.line).map(lineFor)
    if (gap.dead.length + missing.length > 0) edits.push(replaceLines(contents, gap, lines))
  }
  if (wrong.length === 0) return undefined
  return { line: (dead[0] ?? contents.entries[0]).line, wrong, ...(certain && { edits }) }
}

/** A line may go only if no heading around could be the one it meant, and nothing hangs below it. */
function isCertain(gap: Gap, contents: Contents, expected: readonly Heading[]): boolean {
  const renamed = [...gap.renamed.values()]
  const open = gap.unlisted.filter((heading) => !renamed.includes(heading))
  const lost = gap.dead.filter((entry) => !gap.renamed.has(entry))
  return lost.every((entry) => {
    const next = contents.entries[contents.entries.indexOf(entry) + 1]
    const isParent = next !== undefined && next.indent.length > entry.indent.length
    return !isParent && !open.some((one) => expected.includes(one) || likeness(entry.text, one.text) >= alike)
  })
}

function missingIn(gap: Gap, expected: readonly Heading[]): readonly Heading[] {
  const renamed = new Set(gap.renamed.values())
  return gap.unlisted.filter((heading) => expected.includes(heading) && !renamed.has(heading))
}

/** Puts lines in place of the dead ones, or below the right line above where there are none. */
function replaceLines(contents: Contents, gap: Gap, lines: readonly string[]): Omit<Edit, 'path'> {
  const [first, last] = [gap.dead[0], gap.dead.at(-1)]
  if (first && last && lines.length > 0)
    return { start: first.start, end: last.end, text: lines.join(contents.lineEnd) }
  // With the line goes the line end before it: there is always one, below the heading or marker.
  if (first && last) return { start: first.start - contents.lineEnd.length, end: last.end, text: '' }
  const at = gap.after?.end ?? contents.entries[0].start
  return {
    start: at,
    end: at,
    text: lines.map((line) => (gap.after ? contents.lineEnd + line : line + contents.lineEnd)).join(''),
  }
}

/** How the lines of a table of contents are written. */
interface ContentsStyle {
  readonly marker: string
  /** The indent for each level of heading. */
  readonly indents: ReadonlyMap<number, string>
}

/** The style its right lines share; undefined where they differ, or say other words than their headings. */
function readStyle(entries: readonly ContentsEntry[], headings: readonly Heading[]): ContentsStyle | undefined {
  const bySlug = new Map(headings.map((heading) => [heading.slug, heading]))
  const indents = new Map<number, string>()
  const markers = new Set(entries.map((entry) => entry.marker))
  let right = 0
  let faithful = 0
  for (const entry of entries) {
    const heading = bySlug.get(entry.slug)
    if (!heading) continue
    right++
    if (bare(entry.text) === bare(heading.text)) faithful++
    if ((indents.get(heading.depth) ?? entry.indent) !== entry.indent) return undefined
    indents.set(heading.depth, entry.indent)
  }
  const [marker, ...others] = markers
  if (marker === undefined || others.length > 0 || right < 2 || faithful < right * 0.8) return undefined
  return { marker, indents }
}

function bare(text: string): string {
  return text.replace(/[`*_\\]/g, '').trim()
}
