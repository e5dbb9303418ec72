import type { FilePath } from '../../documents/document.ts'
import type { Library, Page } from '../library.ts'
import type { KeyIndex } from '../reader/keyIndex.ts'
import { runsOf, type Passage, type PlacedPassage } from './passage.ts'

/** The share of common runs from which two passages count as one text that drifted apart. */
const alike = 0.7
/** A run in more passages than this is a phrase, and finds nothing. */
const commonFrom = 60
/** So many times a run may stand on one page before it is looked at more closely. */
const fewTimes = 3

/** A passage of a page, by its number there. */
interface Place {
  readonly path: FilePath
  readonly number: number
}

/** The runs of words of a page. */
interface Runs {
  /** Those of each passage, the longest first: these are the least likely to be alike by chance. */
  readonly passages: readonly (readonly string[])[]
  /** The passages that have each. */
  readonly holders: ReadonlyMap<string, readonly number[]>
  readonly keys: readonly string[]
  /** So many of each passage that whatever is like it has one of them. */
  readonly telling: readonly (readonly string[])[]
  readonly watched: readonly string[]
  /** Those that stand on the page more than a few times. */
  readonly repeated: readonly string[]
}

/** Two passages that say the same, the later one first. */
type Pair = readonly [Place, Place]

const none: Runs = { passages: [], holders: new Map(), keys: [], telling: [], watched: [], repeated: [] }

/**
 * Groups passages that say the same in nearly the same words. Pages are compared with those that share runs of words
 * with them, again only where one of those changed.
 */
export function groupAlike<F>(
  library: Library<F>,
  passagesOf: (page: Page<F>) => readonly Passage[],
): readonly (readonly PlacedPassage[])[] {
  const { pages, recall } = library
  const passages = new Map(pages.map((page) => [page.path, passagesOf(page)]))
  const runs = new Map<FilePath, Runs>()
  for (const [path, own] of passages) {
    runs.set(path, own.length === 0 ? none : recall(`runs/${path}`, [own], () => readRuns(own)))
  }
  const index = library.index(
    'runs',
    [...runs].map(([path, { keys, watched }]) => ({ path, keys, watched })),
  )
  const meetings = openMeetings(runs, index)
  const phrases = meetings.describePhrases()
  const findPairs = openPairs(runs, index, meetings.at)
  const pairs = [...runs].flatMap(([path, own]) => {
    if (own === none) return []
    return recall(`pairs/${path}`, [own, index.neighbourhood(path), phrases], () => findPairs(path))
  })
  return joinPairs(pairs, [...passages.keys()]).map((places) =>
    places.flatMap(({ path, number }) => {
      const passage = passages.get(path)?.[number]
      return passage ? [{ ...passage, path }] : []
    }),
  )
}

function readRuns(passages: readonly Passage[]): Runs {
  const all = passages.map((passage) => [...runsOf(passage)].sort((a, b) => b.length - a.length))
  const holders = new Map<string, number[]>()
  for (const [number, runs] of all.entries()) {
    for (const run of runs) {
      const known = holders.get(run)
      if (known) known.push(number)
      else holders.set(run, [number])
    }
  }
  const telling = all.map((own) => own.slice(0, own.length - Math.floor(own.length * alike) + 1))
  const repeated = [...holders].flatMap(([run, numbers]) => (numbers.length > fewTimes ? [run] : []))
  const [keys, watched] = [[...holders.keys()], [...new Set(telling.flat())]]
  return { passages: all, holders, keys, telling, watched, repeated }
}

/** Which passages meet through a run of words. */
interface Meetings {
  at(run: string): readonly Place[]
  /** All runs that are phrases, with the passages that they stand for: what no neighbour of a page tells. */
  describePhrases(): string
}

function openMeetings(runs: ReadonlyMap<FilePath, Runs>, index: KeyIndex): Meetings {
  const known = new Map<string, readonly Place[]>()
  const holdersOf = (run: string) =>
    index
      .filesWith(run)
      .flatMap((path) => (runs.get(path)?.holders.get(run) ?? []).map((number): Place => ({ path, number })))
  return {
    at(run) {
      const before = known.get(run)
      if (before) return before
      const all = holdersOf(run)
      // Exact copies beyond the limit still meet through the first that has the run.
      const places = all.length > commonFrom ? all.slice(0, 1) : all
      known.set(run, places)
      return places
    },
    describePhrases() {
      // What is in so many passages is in many pages, or more than a few times on one page.
      const often = commonFrom / fewTimes
      const onOnePage = [...runs.values()].flatMap(({ repeated }) => repeated)
      const phrases = [...new Set([...index.keysInMoreThan(often), ...onOnePage])]
      return phrases
        .flatMap((run) => {
          const [first, ...others] = holdersOf(run)
          return first && others.length + 1 > commonFrom ? [`${run} ${keyOf(first)}`] : []
        })
        .sort()
        .join('\n')
    },
  }
}

/** Finds for a page the passages before each of its own that say the same. */
function openPairs(
  runs: ReadonlyMap<FilePath, Runs>,
  index: KeyIndex,
  meeting: Meetings['at'],
): (path: FilePath) => readonly Pair[] {
  const order = new Map([...runs.keys()].map((path, place) => [path, place]))
  const isBefore = (one: Place, other: Place) =>
    one.path === other.path ? one.number < other.number : (order.get(one.path) ?? 0) < (order.get(other.path) ?? 0)
  const isAlike = (own: readonly string[], { path, number }: Place): boolean => {
    const { passages, holders } = runs.get(path) ?? none
    const size = passages[number]?.length ?? 0
    if (Math.min(size, own.length) < Math.max(size, own.length) * alike) return false
    let common = 0
    for (const [place, run] of own.entries()) {
      // What lacks too many of them already is not looked at to the end.
      if (common + own.length - place < own.length * alike) return false
      if (!holders.get(run)?.includes(number)) continue
      if (meeting(run).some((other) => other.path === path && other.number === number)) common++
    }
    return common / (own.length + size - common) >= alike
  }
  return (path) => {
    const { passages, telling, holders } = runs.get(path) ?? none
    return passages.flatMap((own, number) => {
      const here = { path, number }
      const candidates = new Map<string, Place>()
      for (const run of telling[number] ?? []) {
        if (!index.isShared(run) && holders.get(run)?.length === 1) continue
        for (const place of meeting(run)) if (isBefore(place, here)) candidates.set(keyOf(place), place)
      }
      const others = [...candidates.values()].filter((place) => isAlike(own, place))
      return others.map((other): Pair => [here, other])
    })
  }
}

/** Joins what is paired, directly or through others, in the order of pages and passages. */
function joinPairs(pairs: readonly Pair[], paths: readonly FilePath[]): readonly (readonly Place[])[] {
  const places = new Map<string, Place>()
  const parents = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    if (root !== key) parents.set(key, root)
    return root
  }
  for (const pair of pairs) {
    const [from, to] = pair.map((place) => {
      const key = keyOf(place)
      places.set(key, place)
      return rootOf(key)
    })
    if (from !== undefined && to !== undefined && from !== to) parents.set(from, to)
  }
  const order = new Map(paths.map((path, place) => [path, place]))
  const inOrder = [...places].sort(
    ([, a], [, b]) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.number - b.number,
  )
  return [...Map.groupBy(inOrder, ([key]) => rootOf(key)).values()].map((group) => group.map(([, place]) => place))
}

function keyOf({ path, number }: Place): string {
  return `${path}#${number}`
}
