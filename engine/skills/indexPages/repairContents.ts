import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { Edit } from '../skill.ts'
import type { Contents, ContentsEntry } from './contentsEntry.ts'

/** What is wrong with a table of contents, line by line, and the edits that put just those lines right. */
export interface Repair {
  readonly wrong: readonly string[]
  /** Undefined where the list's style does not say how a missing line would look. */
  readonly edits: readonly Edit[] | undefined
  readonly line: number
}

/** Compares a table of contents with the headings it should list; undefined where nothing is wrong. */
export function repairContents(path: FilePath, contents: Contents, expected: readonly Heading[], all: readonly Heading[]): Repair | undefined {
  const { entries } = contents
  const bySlug = new Map(all.map((heading) => [heading.slug, heading]))
  const dead = entries.filter((entry) => !bySlug.has(entry.slug))
  const listed = new Set(entries.map((entry) => entry.slug))
  const missing = expected.filter((heading) => !listed.has(heading.slug))
  if (dead.length + missing.length === 0) return undefined

  const style = readStyle(entries, bySlug)
  const wrong: string[] = []
  const edits: Edit[] = []
  const renamed = pairRenamed(entries, dead, missing, expected)
  for (const entry of dead) {
    const heading = renamed.get(entry)
    wrong.push(`line ${entry.line}: #${entry.slug} is no heading here${heading ? `, but "${heading.text}" at line ${heading.line} is` : ''}`)
    if (heading) {
      const text = `${entry.indent}${entry.marker}[${heading.text}](#${heading.slug})`
      edits.push({ path, start: entry.start, end: entry.end, text })
    } else {
      edits.push({ path, start: entry.start, end: entry.end + 1, text: '' })
    }
  }
  const taken = new Set(renamed.values())
  const inserts = new Map<ContentsEntry | undefined, string[]>()
  for (const heading of missing.filter((one) => !taken.has(one))) {
    wrong.push(`line ${heading.line}: the heading "${heading.text}" is not listed`)
    const before = expected.slice(0, expected.indexOf(heading)).findLast((one) => listed.has(one.slug) || taken.has(one))
    const after = before && entries.find((entry) => entry.slug === before.slug || renamed.get(entry) === before)
    const line = `${style.indents.get(heading.depth) ?? ''}${style.marker ?? ''}[${heading.text}](#${heading.slug})`
    inserts.set(after, [...(inserts.get(after) ?? []), line])
  }
  for (const [after, lines] of inserts) {
    if (after) edits.push({ path, start: after.end, end: after.end, text: lines.map((line) => `\n${line}`).join('') })
    else edits.push({ path, start: entries[0]!.start, end: entries[0]!.start, text: lines.map((line) => `${line}\n`).join('') })
  }
  const known = missing.every((heading) => style.indents.has(heading.depth))
  const plain = missing.every((heading) => !/[[\]\\`<>*_]/.test(heading.text))
  const certain = known && plain && style.marker !== undefined && style.faithful && (dead.length === renamed.size || missing.length === renamed.size)
  return { wrong, edits: certain ? merge(edits) : undefined, line: dead[0]?.line ?? entries[0]!.line }
}

/** The lines as they stand tell bullet, indents, and whether texts repeat their headings. */
function readStyle(entries: readonly ContentsEntry[], bySlug: ReadonlyMap<string, Heading>) {
  const indents = new Map<number, string>()
  let steady = true
  let same = 0
  let alive = 0
  for (const entry of entries) {
    const heading = bySlug.get(entry.slug)
    if (!heading) continue
    alive++
    if (entry.text.replace(/[`*_\\]/g, '') === heading.text.replace(/[`*_\\]/g, '')) same++
    steady &&= (indents.get(heading.depth) ?? entry.indent) === entry.indent
    indents.set(heading.depth, entry.indent)
  }
  const markers = new Set(entries.map((entry) => entry.marker))
  const marker = markers.size === 1 ? [...markers][0] : undefined
  return { indents, marker, faithful: steady && alive >= 3 && same >= alive * 0.8 }
}

/** A dead line and a missing heading at the same place in the order: the heading was renamed. */
function pairRenamed(
  entries: readonly ContentsEntry[],
  dead: readonly ContentsEntry[],
  missing: readonly Heading[],
  expected: readonly Heading[],
): ReadonlyMap<ContentsEntry, Heading> {
  const pairs = new Map<ContentsEntry, Heading>()
  const alive = new Set(expected.map((heading) => heading.slug))
  for (const entry of dead) {
    const at = entries.indexOf(entry)
    const above = entries.slice(0, at).findLast((one) => alive.has(one.slug))?.slug
    const below = entries.slice(at + 1).find((one) => alive.has(one.slug))?.slug
    const from = above === undefined ? -1 : expected.findIndex((heading) => heading.slug === above)
    const to = below === undefined ? expected.length : expected.findIndex((heading) => heading.slug === below)
    const between = expected.slice(from + 1, to).filter((heading) => missing.includes(heading))
    const rivals = dead.filter((one) => entries.indexOf(one) > entries.findIndex((e) => e.slug === above) && (below === undefined || entries.indexOf(one) < entries.findIndex((e) => e.slug === below)))
    if (between.length === 1 && rivals.length === 1) pairs.set(entry, between[0]!)
  }
  return pairs
}

/** Edits at one place become one, so that no two of them touch. */
function merge(edits: readonly Edit[]): readonly Edit[] {
  const merged: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1)
    if (last && edit.start <= last.end) merged[merged.length - 1] = { ...last, end: Math.max(last.end, edit.end), text: last.text + edit.text }
    else merged.push(edit)
  }
  return merged
}
