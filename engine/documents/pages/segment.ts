import type { IndexedPage, PageReading } from './indexedPage.ts'

/**
 * Some pages and where their words stand; it never changes. The places of all words lie in one array:
 *
 *   words      moss: 0, fern: 1
 *   starts     0, 2, 3              moss has the places 0 and 1, fern has place 2
 *   places     5<<8|3, 9<<8|1, …    page 5 has moss three times
 */
export interface Segment {
  readonly pages: readonly IndexedPage[]
  /** Which pages are called so. */
  readonly names: ReadonlyMap<string, readonly number[]>
  readonly words: ReadonlyMap<string, number>
  readonly starts: Uint32Array
  readonly places: Uint32Array
}

/** A segment without the pages that are gone: they were changed or removed since it was made. */
export interface Part {
  readonly segment: Segment
  /** 1 where a page is gone. */
  readonly gone: Uint8Array
  /** How many are not, and how long they are together. */
  readonly alive: number
  readonly length: number
}

/** Longer words would keep the whole text in memory that they were cut from. */
const sliced = 12

/** A segment of pages that were just read. */
export function makeSegment(read: readonly PageReading[]): Segment {
  const words = new Map<string, number>()
  const sizes: number[] = []
  const flat: number[] = []
  for (const [number, { counts }] of read.entries()) {
    for (const [word, times] of counts) {
      let id = words.get(word)
      if (id === undefined) {
        id = words.size
        words.set(word.length > sliced ? ` ${word}`.slice(1) : word, id)
        sizes.push(0)
      }
      sizes[id] = (sizes[id] ?? 0) + 1
      flat.push(id, (number << 8) | times)
    }
  }
  const starts = startsOf(sizes)
  const places = new Uint32Array(flat.length / 2)
  const next = starts.slice()
  for (let at = 0; at < flat.length; at += 2) {
    const id = flat[at] ?? 0
    const place = next[id] ?? 0
    places[place] = flat[at + 1] ?? 0
    next[id] = place + 1
  }
  const pages = read.map(({ page }) => page)
  return { pages, names: namesOf(pages), words, starts, places }
}

/** One segment of what is left of several. */
export function joinParts(parts: readonly Part[]): Segment {
  const pages: IndexedPage[] = []
  const numbers = parts.map(({ segment, gone }) =>
    Int32Array.from(segment.pages, (page, number) => (gone[number] === 1 ? -1 : pages.push(page) - 1)),
  )
  const words = new Map<string, number>()
  const sizes: number[] = []
  const each = (visit: (id: number, place: number) => void, idOf: (word: string) => number) => {
    for (const [index, { segment }] of parts.entries()) {
      const renumbered = numbers[index] ?? new Int32Array()
      for (const [word, old] of segment.words) {
        let id = -1
        for (let at = segment.starts[old] ?? 0; at < (segment.starts[old + 1] ?? 0); at++) {
          const place = segment.places[at] ?? 0
          const number = renumbered[place >>> 8] ?? -1
          if (number < 0) continue
          if (id < 0) id = idOf(word)
          visit(id, (number << 8) | (place & 255))
        }
      }
    }
  }
  each(
    (id) => (sizes[id] = (sizes[id] ?? 0) + 1),
    (word) => {
      const known = words.get(word)
      if (known !== undefined) return known
      words.set(word, words.size)
      return words.size - 1
    },
  )
  const starts = startsOf(sizes)
  const places = new Uint32Array(starts.at(-1) ?? 0)
  const next = starts.slice()
  each(
    (id, place) => {
      const at = next[id] ?? 0
      places[at] = place
      next[id] = at + 1
    },
    (word) => words.get(word) ?? 0,
  )
  return { pages, names: namesOf(pages), words, starts, places }
}

/** A part that lost nothing yet. */
export function wholeOf(segment: Segment): Part {
  const length = segment.pages.reduce((sum, page) => sum + page.length, 0)
  return { segment, gone: new Uint8Array(segment.pages.length), alive: segment.pages.length, length }
}

/** A part that lost some of its pages. */
export function without({ segment, gone, alive, length }: Part, numbers: readonly number[]): Part {
  const now = gone.slice()
  for (const number of numbers) now[number] = 1
  const lost = numbers.reduce((sum, number) => sum + (segment.pages[number]?.length ?? 0), 0)
  return { segment, gone: now, alive: alive - numbers.length, length: length - lost }
}

function namesOf(pages: readonly IndexedPage[]): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>()
  for (const [number, page] of pages.entries()) {
    for (const name of page.names) {
      const known = names.get(name)
      if (known) known.push(number)
      else names.set(name, [number])
    }
  }
  return names
}

function startsOf(sizes: readonly number[]): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1)
  for (const [id, size] of sizes.entries()) starts[id + 1] = (starts[id] ?? 0) + size
  return starts
}
