import type { Heading } from '../../documents/markdown/outline.ts'
import type { OddHeading } from './oddHeading.ts'

const memberPattern = /^(?:([\p{L}]+)\s+)?#?(\d{1,3}|[A-Z])(?:[.:)\-–—]|\s*$)(?!\d)/u

interface Member {
  readonly at: number
  readonly label: string
  readonly place: number
}

/** Headings of a numbered or lettered series (Step 1, Step 2, Step 3) that leave the level of their neighbours. */
export function findOddSeries(headings: readonly Heading[]): OddHeading[] {
  const members = headings.flatMap((heading, at) => {
    const match = memberPattern.exec(heading.text)
    if (!match || (/^[A-Z]$/.test(match[2]!) && match[1] === undefined && !/^[A-Z][.:)]/.test(heading.text))) return []
    const place = /\d/.test(match[2]!) ? Number(match[2]) : match[2]!.charCodeAt(0)
    return [{ at, label: `${match[1]?.toLowerCase() ?? ''}${/\d/.test(match[2]!) ? '0' : 'A'}`, place }]
  })
  return members.flatMap((member) => {
    const sides = neighbours(members, member)
    const levels = new Set(sides.map(({ at }) => headings[at]!.depth))
    const [level] = levels
    if (sides.length < 2 || levels.size !== 1 || level === undefined || level === headings[member.at]!.depth) return []
    const [first, last] = [
      Math.min(...sides.map(({ at }) => at), member.at),
      Math.max(...sides.map(({ at }) => at), member.at),
    ]
    const interrupted = headings
      .slice(first, last + 1)
      .some((heading, i) => heading.depth < level && first + i !== member.at)
    if (interrupted) return []
    const names = sides.map(({ at }) => `"${headings[at]!.text}"`).join(' and ')
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
