import type { FilePath } from '../../documents/document.ts'
import type { Library, Page } from '../library.ts'
import { runsOf, type Passage, type PlacedPassage } from './passage.ts'

/** The share of common runs from which two passages count as one text that drifted apart. */
const alike = 0.7
/** A run in more passages than this is a phrase, and finds nothing. */
const commonFrom = 60

/** A passage of a page, by its number there. */
interface Place {
  readonly path: FilePath
  readonly number: number
}

/** The runs of words of a page, and its passages that have each. */
interface Runs {
  readonly keys: readonly string[]
  readonly holders: ReadonlyMap<string, readonly number[]>
  /** How many different runs each passage has. */
  readonly sizes: readonly number[]
}

const none: Runs = { keys: [], holders: new Map(), sizes: [] }

/**
 * Groups passages that say the same in nearly the same words. Pages are compared with those that share runs of words
 * with them, again only where one of those changed.
 */
export function groupAlike<F>(
  library: Library<F>,
  passagesOf: (page: Page<F>) => readonly Passage[],
): readonly (readonly PlacedPassage[])[] {
  const { pages, recall } = library
  const runs = new Map(
    pages.map((page) => {
      const passages = passagesOf(page)
      const own = passages.length === 0 ? none : recall(`runs/${page.path}`, [passages], () => readRuns(passages))
      return [page.path, own]
    }),
  )
  const runsIn = (path: FilePath) => runs.get(path) ?? none
  const index = library.index(
    'runs',
    pages.map(({ path }) => [path, runsIn(path).keys]),
  )
  const order = new Map(pages.map(({ path }, place) => [path, place]))
  const isBefore = (one: Place, other: Place) =>
    one.path === other.path ? one.number < other.number : (order.get(one.path) ?? 0) < (order.get(other.path) ?? 0)
  const holdersOf = (run: string): readonly Place[] =>
    index.filesWith(run).flatMap((path) => (runsIn(path).holders.get(run) ?? []).map((number) => ({ path, number })))

  /** The passages before each of a page's that say the same. */
  const likenesses = (path: FilePath): readonly (readonly [Place, Place])[] => {
    const { sizes, holders } = runsIn(path)
    const shared = sizes.map(() => new Map<string, { place: Place; common: number }>())
    for (const [run, numbers] of holders) {
      const all = holdersOf(run)
      // Exact copies beyond the limit still meet through the first that has the run.
      const others = all.length > commonFrom ? all.slice(0, 1) : all
      for (const number of numbers) {
        for (const place of others) {
          if (!isBefore(place, { path, number })) continue
          const key = keyOf(place)
          const known = shared[number]?.get(key) ?? { place, common: 0 }
          known.common++
          shared[number]?.set(key, known)
        }
      }
    }
    return shared.flatMap((others, number) =>
      [...others.values()].flatMap(({ place, common }): [Place, Place][] => {
        const all = (sizes[number] ?? 0) + (runsIn(place.path).sizes[place.number] ?? 0) - common
        return common / all < alike ? [] : [[{ path, number }, place]]
      }),
    )
  }

  const passages = new Map(
    pages.flatMap((page) =>
      passagesOf(page).map((passage, number) => [keyOf({ path: page.path, number }), { ...passage, path: page.path }]),
    ),
  )
  const parents = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    if (root !== key) parents.set(key, root)
    return root
  }
  for (const { path } of pages) {
    if (runsIn(path) === none) continue
    const alikeHere = recall(`alike/${path}`, [runsIn(path), index.neighbourhood(path)], () => likenesses(path))
    for (const [one, other] of alikeHere) {
      const [from, to] = [rootOf(keyOf(one)), rootOf(keyOf(other))]
      if (from !== to) parents.set(from, to)
    }
  }
  const groups = Map.groupBy(passages, ([key]) => rootOf(key))
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.map(([, passage]) => passage))
}

function readRuns(passages: readonly Passage[]): Runs {
  const holders = new Map<string, number[]>()
  const sizes = passages.map((passage, number) => {
    const runs = runsOf(passage)
    for (const run of runs) {
      const known = holders.get(run)
      if (known) known.push(number)
      else holders.set(run, [number])
    }
    return runs.size
  })
  return { keys: [...holders.keys()], holders, sizes }
}

function keyOf({ path, number }: Place): string {
  return `${path}#${number}`
}
