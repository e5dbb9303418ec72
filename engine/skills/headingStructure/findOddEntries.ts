import type { Heading, Outline } from '../../documents/markdown/outline.ts'
import type { OddHeading } from './oddHeading.ts'

const witnesses = 4

/** Headings whose level disagrees with their place in the page's own table of contents. */
export function findOddEntries({ headings, links }: Outline): OddHeading[] {
  const places = new Map(headings.map((heading, at) => [heading.slug, at]))
  const columns = new Map<number, number[]>()
  let line = 0
  for (const link of links) {
    const at = link.url.startsWith('#') ? places.get(decode(link.url.slice(1))) : undefined
    // A contents list has one link to a line, each on the line after the last.
    const follows = line === 0 || link.line === line + 1
    if (at === undefined || link.kind !== 'link' || !follows) continue
    line = link.line
    columns.set(link.column, [...(columns.get(link.column) ?? []), at])
  }
  return [...columns.values()].flatMap((entries) => oddAmong(headings, entries))
}

function oddAmong(headings: readonly Heading[], entries: readonly number[]): OddHeading[] {
  const levels = new Map<number, number[]>()
  for (const at of new Set(entries)) levels.set(headings[at]!.depth, [...(levels.get(headings[at]!.depth) ?? []), at])
  if (levels.size !== 2) return []
  const [few, many] = [...levels].sort((a, b) => a[1].length - b[1].length) as [[number, number[]], [number, number[]]]
  if (few[1].length !== 1 || many[1].length < witnesses) return []
  return [
    {
      at: few[1][0]!,
      level: many[0],
      because: `the table of contents lists it beside ${many[1].length} headings of level ${many[0]}`,
    },
  ]
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
