import type { Heading } from '../../documents/markdown/outline.ts'
import type { Contents, ContentsEntry } from './contents.ts'
import { likeness } from './likeness.ts'

/** What lies between two lines of a table of contents that are right. */
export interface Gap {
  /** The right line above; undefined at the top. */
  readonly after: ContentsEntry | undefined
  /** Lines that lead to no heading. */
  readonly dead: readonly ContentsEntry[]
  /** Headings there that no line leads to. */
  readonly unlisted: readonly Heading[]
  /** Lines and the headings they used to lead to, where the words or the place leave no doubt. */
  readonly renamed: ReadonlyMap<ContentsEntry, Heading>
}

/** Alike enough to be the same heading, and by this much more than any other. */
const alike = 0.5
const clearly = 0.25

/**
 * Cuts a table of contents into the places where it is wrong; undefined where it follows another order than the page.
 */
export function findGaps(
  contents: Contents,
  expected: readonly Heading[],
  headings: readonly Heading[],
): readonly Gap[] | undefined {
  const bySlug = new Map(headings.map((heading) => [heading.slug, heading]))
  const listed = new Set(contents.entries.map((entry) => entry.slug))
  const right = contents.entries.filter((entry) => bySlug.has(entry.slug))
  const lineOf = ({ slug }: ContentsEntry) => bySlug.get(slug)?.line ?? 0
  const lines = right.map(lineOf)
  if (lines.some((line, index) => index > 0 && line <= (lines[index - 1] ?? 0))) return undefined

  const bottom = contents.entries.at(-1)?.line ?? 0
  const gaps: Gap[] = []
  for (let index = -1; index < right.length; index++) {
    const after = right[index]
    const before = right[index + 1]
    const dead = contents.entries.filter(
      (entry) => !bySlug.has(entry.slug) && entry.line > (after?.line ?? 0) && entry.line < (before?.line ?? Infinity),
    )
    const from = after ? lineOf(after) : Math.min(bottom, lines[0] ?? bottom)
    const to = before ? lineOf(before) : Infinity
    const unlisted = headings.filter((heading) => heading.line > from && heading.line < to && !listed.has(heading.slug))
    if (dead.length + unlisted.length > 0)
      gaps.push({ after, dead, unlisted, renamed: pairRenamed(dead, unlisted, expected) })
  }
  return gaps
}

function pairRenamed(
  dead: readonly ContentsEntry[],
  unlisted: readonly Heading[],
  expected: readonly Heading[],
): ReadonlyMap<ContentsEntry, Heading> {
  const due = unlisted.filter((heading) => expected.includes(heading))
  const only = due.length === 1 ? due[0] : unlisted.length === 1 ? unlisted[0] : undefined
  const [single, ...more] = dead
  if (single && more.length === 0 && only) return new Map([[single, only]])
  const pairs = new Map<ContentsEntry, Heading>()
  for (const entry of dead) {
    const ranked = unlisted
      .map((heading) => ({ heading, score: likeness(entry.text, heading.text) }))
      .sort((a, b) => b.score - a.score)
    const [best, second] = ranked
    if (!best || best.score < alike || best.score - (second?.score ?? 0) < clearly) continue
    const rival = dead.some(
      (other) => other !== entry && likeness(other.text, best.heading.text) > best.score - clearly,
    )
    if (!rival) pairs.set(entry, best.heading)
  }
  return pairs
}
