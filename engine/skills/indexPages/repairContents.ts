import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { Edit } from '../skill.ts'
import type { Contents, ContentsEntry } from './contentsEntry.ts'
import { findGaps } from './findGaps.ts'
import type { Gap } from './findGaps.ts'
import { readStyle } from './readStyle.ts'

/** What is wrong with a table of contents, line by line, and the edits that put just those lines right. */
export interface Repair {
  readonly line: number
  readonly wrong: readonly string[]
  /** Undefined where a line could be put right in more than one way. */
  readonly edits: readonly Edit[] | undefined
}

/** Compares a table of contents with its page; undefined where nothing is wrong. `expected`: headings it should list. */
export function repairContents(
  path: FilePath,
  contents: Contents,
  expected: readonly Heading[],
  headings: readonly Heading[],
): Repair | undefined {
  const style = readStyle(contents.entries, headings)
  const gaps = findGaps(contents, headings)
  const dead = contents.entries.filter((entry) => !headings.some((heading) => heading.slug === entry.slug))
  const wrong = dead.map((entry) => `line ${entry.line}: no heading here makes #${entry.slug}`)
  if (!gaps) return dead.length > 0 ? { line: dead[0]!.line, wrong, edits: undefined } : undefined

  let certain = style !== undefined
  const edits: Edit[] = []
  const lineFor = (heading: Heading): string => {
    const indent = style?.indents.get(heading.depth)
    if (indent === undefined || /[[\]\\<>]/.test(heading.text)) certain = false
    return `${indent ?? ''}${style?.marker ?? ''}[${heading.text}](#${heading.slug})`
  }
  for (const gap of gaps) {
    const missing = missingIn(gap, expected)
    wrong.push(...missing.map((heading) => `line ${heading.line}: the heading "${heading.text}" is not listed`))
    const lost = gap.dead.filter((entry) => !gap.renamed.has(entry))
    const open = gap.unlisted.filter((heading) => ![...gap.renamed.values()].includes(heading))
    if (lost.length > 0 && open.length > 0) certain = false
    const kept = gap.dead.flatMap((entry) => gap.renamed.get(entry) ?? [])
    const lines = [...kept, ...missing].sort((a, b) => a.line - b.line).map(lineFor)
    if (gap.dead.length + missing.length > 0) edits.push(replaceLines(path, contents, gap, lines))
  }
  if (wrong.length === 0) return undefined
  return { line: dead[0]?.line ?? contents.entries[0]!.line, wrong, edits: certain ? edits : undefined }
}

function missingIn(gap: Gap, expected: readonly Heading[]): readonly Heading[] {
  const renamed = new Set(gap.renamed.values())
  return gap.unlisted.filter((heading) => expected.includes(heading) && !renamed.has(heading))
}

/** Puts lines in place of the dead ones, or below the right line above where there are none. */
function replaceLines(path: FilePath, contents: Contents, gap: Gap, lines: readonly string[]): Edit {
  const first = gap.dead[0]
  const last: ContentsEntry | undefined = gap.dead.at(-1)
  if (first && last) {
    const text = lines.join('\n')
    return { path, start: first.start, end: last.end + (lines.length === 0 ? 1 : 0), text }
  }
  if (gap.after)
    return { path, start: gap.after.end, end: gap.after.end, text: lines.map((line) => `\n${line}`).join('') }
  const top = contents.entries[0]!.start
  return { path, start: top, end: top, text: lines.map((line) => `${line}\n`).join('') }
}
