import type { Outline } from '../../documents/markdown/outline.ts'
import type { LevelHeading } from './levelHeading.ts'

/** A heading whose level disagrees with what stands beside it. */
export interface OddHeading {
  /** Index among the page's headings. */
  readonly at: number
  readonly level: number
  /** What shows it, for the maintainer. */
  readonly because: string
  /** What the page's contents list below it has that level already, and would become its siblings. */
  readonly hasChildren?: true
}

/** So many others must agree. */
const witnesses = 4
const memberPattern = /^(?:([\p{L}]+)\s+)?#?(\d{1,3}|[A-Z])(?:[.:)\-–—]|\s*$)(?!\d)/u

/** One of a series: `Step 3`. */
interface Member {
  readonly at: number
  readonly text: string
  readonly depth: number
  readonly label: string
  readonly place: number
}

/** Headings of a numbered or lettered series (Step 1, Step 2, Step 3) that leave the level of their neighbours. */
export function findOddSeries(headings: readonly LevelHeading[]): readonly OddHeading[] {
  const members = headings.flatMap(({ text, depth }, at): Member[] => {
    const [whole, word, number = ''] = memberPattern.exec(text) ?? []
    if (whole === undefined || (/^[A-Z]$/.test(number) && word === undefined && !/^[A-Z][.:)]/.test(text))) return []
    const isNumber = /\d/.test(number)
    const place = isNumber ? Number(number) : number.charCodeAt(0)
    return [{ at, text, depth, label: `${word?.toLowerCase() ?? ''}${isNumber ? '0' : 'A'}`, place }]
  })
  return members.flatMap((member) => {
    const sides = neighbours(members, member)
    const [level, ...others] = new Set(sides.map(({ depth }) => depth))
    if (sides.length < 2 || others.length > 0 || level === undefined || level === member.depth) return []
    const places = [member, ...sides].map(({ at }) => at)
    const [first, last] = [Math.min(...places), Math.max(...places)]
    const isInterrupted = headings
      .slice(first, last + 1)
      .some(({ depth }, i) => depth < level && first + i !== member.at)
    if (isInterrupted) return []
    const names = sides.map(({ text }) => `"${text}"`).join(' and ')
    return [{ at: member.at, level, because: `its neighbours in the series, ${names}, are level ${level}` }]
  })
}

/** The two members next to this one: before and after, or two on the side where the series goes on. */
function neighbours(members: readonly Member[], { at, label, place }: Member): Member[] {
  const find = (offset: number) =>
    members
      .filter(
        (other) =>
          other.label === label && other.place === place + offset && Math.sign(other.at - at) === Math.sign(offset),
      )
      .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
  const [before2, before, after, after2] = [find(-2), find(-1), find(1), find(2)]
  const pair = before && after ? [before, after] : before ? [before2, before] : [after, after2]
  return pair.filter((member) => member !== undefined)
}

/** Headings whose level disagrees with their place in the page's own table of contents. */
export function findOddEntries(
  headings: readonly LevelHeading[],
  { links }: Pick<Outline, 'links'>,
): readonly OddHeading[] {
  const places = new Map(headings.map((heading, at) => [heading.slug, at]))
  const entries: { at: number; column: number }[] = []
  let line = 0
  for (const link of links) {
    const at = link.url.startsWith('#') ? places.get(decode(link.url.slice(1))) : undefined
    // A contents list has one link to a line, each on the line after the last.
    const follows = line === 0 || link.line === line + 1
    if (at === undefined || link.kind !== 'link' || !follows) continue
    line = link.line
    entries.push({ at, column: link.column })
  }
  return [...Map.groupBy(entries, ({ column }) => column)].flatMap(([column, beside]) =>
    oddAmong(
      headings,
      beside.map(({ at }) => at),
    ).map((odd) => {
      const after = entries.slice(entries.findIndex(({ at }) => at === odd.at) + 1)
      const end = after.findIndex((entry) => entry.column <= column)
      const below = end < 0 ? after : after.slice(0, end)
      return below.some(({ at }) => (headings[at]?.depth ?? 0) <= odd.level)
        ? { ...odd, hasChildren: true as const }
        : odd
    }),
  )
}

function oddAmong(headings: readonly LevelHeading[], entries: readonly number[]): readonly OddHeading[] {
  // Contents name every heading once, in the page's order; a table of properties whose rows link to sections does not.
  if (entries.some((at, place) => at <= (entries[place - 1] ?? -1))) return []
  const levels = Map.groupBy(new Set(entries), (at) => headings[at]?.depth ?? 0)
  const [few, many] = [...levels].sort(([, a], [, b]) => a.length - b.length)
  if (!few || !many || levels.size !== 2) return []
  const [level, others] = many
  const [at, ...more] = few[1]
  if (at === undefined || more.length > 0 || others.length < witnesses) return []
  return [{ at, level, because: `the table of contents lists it beside ${others.length} headings of level ${level}` }]
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
