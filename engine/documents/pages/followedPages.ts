import type { Document, FilePath } from '../document.ts'
import type { View } from '../view.ts'
import { readIndexedPage, type Depth } from './indexedPage.ts'
import { makePageIndex } from './makePageIndex.ts'
import type { PageIndex } from './pageIndex.ts'
import { joinParts, makeSegment, wholeOf, without, type Part, type Segment } from './segment.ts'

/** What is known of a view: its index, and what is needed to follow it to the next view. */
export interface FollowedPages {
  readonly index: PageIndex
  readonly parts: readonly Part[]
  /** Where each page stands: in which segment, and as which of its pages. Whoever yielded it may still add to it. */
  readonly places: ReadonlyMap<FilePath, Place>
  /** The documents that all of this was read from; empty while some are still to be read. */
  readonly shelves: readonly (readonly Document[])[]
}

interface Place {
  readonly segment: Segment
  readonly number: number
}

/** Pages that are read at once. */
const stride = 200

/** The index of a view without pages. */
export function noPages(): FollowedPages {
  return { index: makePageIndex([]), parts: [], places: new Map(), shelves: [] }
}

/**
 * Goes from what is known of one view to another, and reads only what differs. After every two hundred pages it yields
 * what it has come to, so that whoever drives it can let others run, or go on from there another time.
 */
export function* followPages(
  known: FollowedPages,
  view: View,
  collections: readonly string[],
  depth: Depth,
): Generator<FollowedPages, FollowedPages> {
  const shelves = collections.map((collection) => view.of(collection))
  if (shelves.length === known.shelves.length && shelves.every((shelf, at) => isSame(shelf, known.shelves[at])))
    return known
  const places = new Map(known.places)
  const { wanted, gone } = compare(places, shelves.flat())
  if (wanted.length === 0 && gone.length === 0) return { ...known, shelves }
  let parts = drop(known.parts, gone)
  for (let from = 0; from < wanted.length; from += stride) {
    const read = wanted
      .slice(from, from + stride)
      .map((document) => readIndexedPage(document, view.text(document.path) ?? '', depth))
    parts = settle([...parts, wholeOf(makeSegment(read))], places)
    if (from + stride < wanted.length) yield { index: makePageIndex(parts), parts, places, shelves: [] }
  }
  return { index: makePageIndex(parts), parts, places, shelves }
}

function isSame(shelf: readonly Document[], known: readonly Document[] | undefined): boolean {
  return shelf === known || (shelf.length === 0 && known?.length === 0)
}

/** What is to be read, and what is no longer so; the places of that are forgotten. */
function compare(
  places: Map<FilePath, Place>,
  documents: readonly Document[],
): { readonly wanted: readonly Document[]; readonly gone: readonly Place[] } {
  const gone: Place[] = []
  const forget = (path: FilePath, place: Place) => {
    gone.push(place)
    places.delete(path)
  }
  const wanted = documents.filter(({ path, blob }) => {
    const place = places.get(path)
    if (place && place.segment.pages[place.number]?.blob === blob) return false
    if (place) forget(path, place)
    return true
  })
  if (places.size + wanted.length > documents.length) {
    const there = new Set(documents.map(({ path }) => path))
    for (const [path, place] of places) if (!there.has(path)) forget(path, place)
  }
  return { wanted, gone }
}

function drop(parts: readonly Part[], gone: readonly Place[]): readonly Part[] {
  const lost = Map.groupBy(gone, ({ segment }) => segment)
  return parts
    .map((part) => {
      const numbers = lost.get(part.segment)?.map(({ number }) => number)
      return numbers ? without(part, numbers) : part
    })
    .filter(({ alive }) => alive > 0)
}

/**
 * Joins the last parts for as long as the one before is not twice as large as all after it: so there are few, each is
 * joined rarely, and what would be joined at once again is never made.
 */
function settle(parts: readonly Part[], places: Map<FilePath, Place>): readonly Part[] {
  let from = parts.length
  let alive = 0
  while (from > 0 && (alive === 0 || (parts[from - 1]?.alive ?? 0) < 2 * alive)) alive += parts[--from]?.alive ?? 0
  const last = parts.slice(from)
  const settled = [...parts.slice(0, from), ...(last.length > 1 ? [wholeOf(joinParts(last))] : last)]
  const segment = settled.at(-1)?.segment
  for (const [number, { path }] of segment?.pages.entries() ?? []) if (segment) places.set(path, { segment, number })
  return settled
}
