import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { LevelHabits } from './levelHabits.ts'
import type { OddHeading } from './oddHeading.ts'

const witnesses = 3
const knownHeadings = 5
/** How much of the rest of the page must follow the same template for it to count as one. */
const followed = 0.8

/**
 * Headings that every other page of the same kind has at another level, on pages that otherwise follow the template.
 */
export function findOddTemplates(path: FilePath, headings: readonly Heading[], habits: LevelHabits): OddHeading[] {
  const usual = headings.map((heading) =>
    isSpecific(heading.text) ? unanimous(habits.levelsInFamily(heading.text, path)) : undefined,
  )
  const known = usual.filter((level) => level !== undefined).length
  const odd = usual.flatMap((level, at) => {
    if (level === undefined || level === headings[at]!.depth || adopts(headings, usual, at, level)) return []
    return [{ at, level }]
  })
  if (odd.length === 0 || known < knownHeadings || (known - odd.length) / known < followed) return []
  return odd.map(({ at, level }) => ({ at, level, because: `every other page of this kind has it at level ${level}` }))
}

/** Raised, it would take in the sibling after it, of which the template knows nothing. */
function adopts(
  headings: readonly Heading[],
  usual: readonly (number | undefined)[],
  at: number,
  level: number,
): boolean {
  const { depth } = headings[at]!
  const next = headings.findIndex((heading, i) => i > at && heading.depth <= depth)
  return level < depth && next >= 0 && headings[next]!.depth === depth && usual[next] === undefined
}

function unanimous(levels: ReadonlyMap<number, number>): number | undefined {
  const [only] = levels
  return levels.size === 1 && only && only[1] >= witnesses ? only[0] : undefined
}

/** Dates and bare marks stand at whatever level each page lists them. */
function isSpecific(title: string): boolean {
  return /\p{L}{3}/u.test(title) && !/\d/.test(title)
}
