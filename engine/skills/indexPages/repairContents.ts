import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { Edit } from '../skill.ts'
import type { Contents } from './contentsEntry.ts'
import { findGaps } from './findGaps.ts'
import type { Gap } from './findGaps.ts'
import { likeness } from './likeness.ts'
import { readStyle } from './readStyle.ts'

/** Alike enough that a line may have meant this heading. */
const alike = 0.3

/** What is wrong with a table of contents, line by line, and the edits that put just those lines right. */
export interface Repair {
  readonly line: number
  readonly wrong: readonly string[]
  /** Undefined where a line could be put right in more than one way. */
  readonly edits: readonly Edit[] | undefined
}

/**
 * Compares a table of contents with its page; undefined where nothing is wrong. `expected`: headings it should list.
 */
export function repairContents(
  path: FilePath,
  contents: Contents,
  expected: readonly Heading[],
  headings: readonly Heading[],
): Repair | undefined {
  const style = readStyle(contents.entries, headings)
  const gaps = findGaps(contents, expected, headings)
  const dead = contents.entries.filter((entry) => !headings.some((heading) => heading.slug === entry.slug))
  const wrong = dead.map((entry) => `line ${entry.line}: no heading here makes #${entry.slug}`)
  if (!gaps) return dead.length > 0 ? { line: dead[0]!.line, wrong, edits: undefined } : undefined

  let certain = style !== undefined && gaps.every((gap) => isCertain(gap, contents, expected))
  const edits: Edit[] = []
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
    if (gap.dead.length + missing.length > 0) edits.push(replaceLines(path, contents, gap, lines))
  }
  if (wrong.length === 0) return undefined
  return { line: dead[0]?.line ?? contents.entries[0]!.line, wrong, edits: certain ? edits : undefined }
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
function replaceLines(path: FilePath, contents: Contents, gap: Gap, lines: readonly string[]): Edit {
  const [first, last] = [gap.dead[0], gap.dead.at(-1)]
  if (first && last && lines.length > 0) return { path, start: first.start, end: last.end, text: lines.join('\n') }
  // With the line goes the line end before it: there is always one, below the heading or marker.
  if (first && last) return { path, start: first.start - 1, end: last.end, text: '' }
  const at = gap.after?.end ?? contents.entries[0]!.start
  return { path, start: at, end: at, text: lines.map((line) => (gap.after ? `\n${line}` : `${line}\n`)).join('') }
}
