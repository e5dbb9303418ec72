import type { LevelHabits, Levels } from './levelHabits.ts'
import type { LevelHeading } from './levelHeading.ts'
import type { OddHeading } from './oddHeading.ts'

const witnesses = 3
const knownHeadings = 5
/** How much of the rest of the page must follow the same template for it to count as one. */
const followed = 0.8

/**
 * Headings that every other page of the same kind has at another level, on pages that otherwise follow the template.
 */
export function findOddTemplates(headings: readonly LevelHeading[], { inFamily }: LevelHabits): readonly OddHeading[] {
  const usual = headings.map(({ text }, at) => (isSpecific(text) ? unanimous(inFamily[at] ?? []) : undefined))
  const known = usual.filter((level) => level !== undefined).length
  const odd = usual.flatMap((level, at) => {
    if (level === undefined || level === headings[at]?.depth || adopts(headings, usual, at, level)) return []
    return [{ at, level }]
  })
  if (odd.length === 0 || known < knownHeadings || (known - odd.length) / known < followed) return []
  return odd.map(({ at, level }) => ({ at, level, because: `every other page of this kind has it at level ${level}` }))
}

/** Raised, it would take in the sibling after it, of which the template knows nothing. */
function adopts(
  headings: readonly LevelHeading[],
  usual: readonly (number | undefined)[],
  at: number,
  level: number,
): boolean {
  const depth = headings[at]?.depth ?? 0
  const next = headings.findIndex((heading, i) => i > at && heading.depth <= depth)
  return level < depth && headings[next]?.depth === depth && usual[next] === undefined
}

function unanimous(levels: Levels): number | undefined {
  const [only, ...others] = levels.flatMap((count, place) => (count > 0 ? [{ count, level: place + 1 }] : []))
  return only && others.length === 0 && only.count >= witnesses ? only.level : undefined
}

/** Dates and bare marks stand at whatever level each page lists them. */
function isSpecific(title: string): boolean {
  return /\p{L}{3}/u.test(title) && !/\d/.test(title)
}
