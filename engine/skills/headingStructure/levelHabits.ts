import type { FilePath } from '../../documents/document.ts'
import type { Library, Page } from '../library.ts'
import type { LevelHeading } from './levelHeading.ts'

/** How often a heading stands at each level: the first number is that of level 1. */
export type Levels = readonly number[]

/** How a library uses heading levels, as one page sees it: all but its own headings. */
export interface LevelHabits {
  /** How often one level follows another anywhere in the library, this page included; 0 is the start of a page. */
  readonly steps: readonly Levels[]
  /** For each heading of the page, at which levels others have it: pages made like this one where there are some. */
  readonly elsewhere: readonly Levels[]
  /** The same over all other pages, however few have it. */
  readonly anywhere: readonly Levels[]
  /** The same, counted only over pages made like this one: same name but for numbers. */
  readonly inFamily: readonly Levels[]
}

/** How a library uses heading levels. */
export interface LibraryHabits<F> {
  /** The headings of all pages made like this one: the same object while they are the same. */
  familyOf(page: Page<F>): Titles | undefined
  seenFrom(page: Page<F>): LevelHabits
}

interface HeadingFacts {
  readonly headings: readonly LevelHeading[]
}

/** At which levels headings stand, by title. */
export type Titles = ReadonlyMap<string, Levels>

const levelCount = 6
/** So that a step nobody took yet is unlikely rather than impossible. */
const unseen = 0.5
/** Fewer uses of a title elsewhere say nothing about its level here. */
const witnesses = { family: 2, library: 3 }
const never: Levels = new Array<number>(levelCount).fill(0)

/** Counts how the pages of a library use heading levels. */
export function readLevelHabits<F extends HeadingFacts>(library: Library<F>): LibraryHabits<F> {
  const { pages, recall } = library
  const steps = countSteps(pages)
  const own = ({ path, facts }: Page<F>) => recall(`titles/${path}`, [facts], () => countTitles(facts.headings))
  const members = Map.groupBy(pages, ({ path }) => familyName(path))
  const families = new Map(
    [...members].map(([name, family]) => [name, recall(`family/${name}`, family, () => sum(family.map(own)))]),
  )
  const counted = new Set(pages.map(({ path }) => path))
  let all: Titles | undefined
  const familyOf = ({ path }: Page<F>) => families.get(familyName(path))
  return {
    familyOf,
    seenFrom(page) {
      const { headings } = page.facts
      const family = familyOf(page)
      const mine = counted.has(page.path) ? own(page) : undefined
      const without = (titles: Titles | undefined, title: string) =>
        subtract(titles?.get(title) ?? never, mine?.get(title) ?? never)
      const inFamily = headings.map(({ title }) => without(family, title))
      return {
        steps,
        inFamily,
        get anywhere() {
          const whole = (all ??= sum([...families.values()]))
          return headings.map(({ title }) => without(whole, title))
        },
        get elsewhere() {
          const whole = (all ??= sum([...families.values()]))
          return headings.map(({ title }, at) => {
            const near = inFamily[at] ?? never
            if (total(near) >= witnesses.family) return near
            const far = without(whole, title)
            return total(far) >= witnesses.library ? far : never
          })
        },
      }
    },
  }
}

/** How likely one level follows another anywhere in the library; 0 stands for the start of a page. */
export function follows({ steps }: LevelHabits, before: number, after: number): number {
  const row = steps[before] ?? []
  return ((row[after] ?? 0) + unseen) / (total(row) + unseen * levelCount)
}

/** How many uses are counted. */
export function total(levels: Levels): number {
  return levels.reduce((sum, count) => sum + count, 0)
}

/** `annual-report-2024.md` and `annual-report-2025.md` are one family, whatever folder they are in. */
function familyName(path: FilePath): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(/\d+/g, '0')
}

function countSteps(pages: readonly Page<HeadingFacts>[]): readonly Levels[] {
  const steps = Array.from({ length: levelCount + 1 }, () => new Array<number>(levelCount + 1).fill(0))
  for (const { facts } of pages) {
    let before = 0
    for (const { depth } of facts.headings) {
      const row = steps[before] ?? []
      row[depth] = (row[depth] ?? 0) + 1
      before = depth
    }
  }
  return steps
}

function countTitles(headings: readonly LevelHeading[]): Titles {
  const titles = new Map<string, number[]>()
  for (const { title, depth } of headings) {
    const levels = titles.get(title) ?? [...never]
    titles.set(title, levels)
    levels[depth - 1] = (levels[depth - 1] ?? 0) + 1
  }
  return titles
}

function sum(all: readonly Titles[]): Titles {
  const titles = new Map<string, number[]>()
  for (const one of all) {
    for (const [title, levels] of one) {
      const known = titles.get(title)
      if (!known) titles.set(title, [...levels])
      else for (const [place, count] of levels.entries()) known[place] = (known[place] ?? 0) + count
    }
  }
  return titles
}

function subtract(levels: Levels, own: Levels): Levels {
  return levels.map((count, place) => count - (own[place] ?? 0))
}
