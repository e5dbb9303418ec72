import type { BlobId, Document, FilePath } from '../document.ts'
import { isBelow } from '../markdown/isBelow.ts'
import type { View } from '../view.ts'
import type { PageHit, PageIndex } from './pageIndex.ts'
import { readWords } from './readWords.ts'
import { summarizePage } from './summarizePage.ts'

/** One page as it was read, and all that must be forgotten when it changes. */
interface Entry {
  readonly path: FilePath
  readonly blob: BlobId
  readonly length: number
  readonly words: readonly string[]
  readonly names: readonly string[]
  dead?: true
}

/**
 * Where a word stands. Entries that died are passed over, and counted out, so that what was read before never shows.
 */
interface Postings {
  alive: number
  readonly entries: Entry[]
  readonly counts: number[]
}

/** How much a word counts by where it stands. */
const weights = { path: 2, title: 4, headings: 2, opening: 1 } as const
/** The usual constants of BM25: how soon repeating a word stops to count, and how much a long page is held back. */
const saturation = 1.2
const lengthShare = 0.75
/** Most words of a text that are searched for: those that tell pages apart best. */
const mostWords = 40
/** Most words of a title that a text can call a page by, and fewest: `Notes` alone is just a word. */
const longestName = 10
const shortestName = 2
/** Pages that are read before others get their turn. */
const stride = 200

/**
 * An index of a world's pages. Asked for another view, it reads only what differs; it says of a view the same whatever
 * it read before.
 */
export function openPageIndex(): (view: View, signal?: AbortSignal) => Promise<PageIndex> {
  const entries = new Map<FilePath, Entry>()
  const postings = new Map<string, Postings>()
  const names = new Map<string, Set<FilePath>>()
  let total = 0
  let followed: readonly Document[] = []
  let turn: Promise<unknown> = Promise.resolve()

  const forget = (entry: Entry) => {
    entry.dead = true
    entries.delete(entry.path)
    total -= entry.length
    for (const word of entry.words) {
      const known = postings.get(word)
      if (known && --known.alive === 0) postings.delete(word)
    }
    for (const name of entry.names) {
      const paths = names.get(name)
      paths?.delete(entry.path)
      if (paths?.size === 0) names.delete(name)
    }
  }

  const add = (document: Document, text: string) => {
    const { title, headings, opening } = summarizePage(document, text)
    const counts = new Map<string, number>()
    const count = (from: string, weight: number) => {
      for (const word of readWords(from)) counts.set(word, (counts.get(word) ?? 0) + weight)
    }
    const { path, blob } = document
    count(path, weights.path)
    count(title, weights.title)
    count(headings, weights.headings)
    count(opening, weights.opening)
    const calls = [path.slice(path.lastIndexOf('/') + 1).toLowerCase(), nameOf(title)].filter(Boolean)
    const entry: Entry = {
      path,
      blob,
      words: [...counts.keys()],
      names: calls,
      length: [...counts.values()].reduce((sum, one) => sum + one, 0),
    }
    entries.set(path, entry)
    total += entry.length
    for (const [word, times] of counts) {
      const known = postings.get(word) ?? { alive: 0, entries: [], counts: [] }
      known.alive++
      known.entries.push(entry)
      known.counts.push(times)
      postings.set(word, known)
    }
    for (const name of calls) names.set(name, (names.get(name) ?? new Set()).add(path))
  }

  const follow = async (view: View, signal?: AbortSignal) => {
    const pages = view.of('page')
    if (pages === followed) return
    followed = []
    const there = new Set<FilePath>()
    let read = 0
    for (const page of pages) {
      there.add(page.path)
      const before = entries.get(page.path)
      if (before?.blob === page.blob) continue
      if (before) forget(before)
      add(page, view.text(page.path) ?? '')
      if (++read % stride === 0) await new Promise((resolve) => setImmediate(resolve))
      signal?.throwIfAborted()
    }
    for (const entry of entries.values()) if (!there.has(entry.path)) forget(entry)
    for (const [word, known] of postings)
      if (known.entries.length > 2 * known.alive + 16) postings.set(word, withoutDead(known))
    followed = pages
  }

  const weight = (word: string) => {
    const having = postings.get(word)?.alive ?? 0
    return having === 0 ? 0 : Math.log(1 + (entries.size - having + 0.5) / (having + 0.5))
  }

  const index: PageIndex = {
    weight,
    named(text) {
      const found = new Set<FilePath>()
      for (const call of callsIn(text)) {
        if (entries.has(call)) found.add(call)
        for (const path of names.get(call) ?? []) found.add(path)
      }
      return [...found].sort(compare)
    },
    search(text, limit, under = '') {
      const wanted = [...new Set(readWords(text))]
        .map((word) => ({ word, worth: weight(word) }))
        .filter(({ worth }) => worth > 0)
      const average = total / Math.max(1, entries.size)
      const scores = new Map<Entry, number>()
      for (const { word, worth } of wanted
        .sort((a, b) => b.worth - a.worth || compare(a.word, b.word))
        .slice(0, mostWords)) {
        const known = postings.get(word)
        for (const [place, entry] of known?.entries.entries() ?? []) {
          if (entry.dead) continue
          const times = known?.counts[place] ?? 0
          const long = 1 - lengthShare + (lengthShare * entry.length) / average
          scores.set(entry, (scores.get(entry) ?? 0) + (worth * times * (saturation + 1)) / (times + saturation * long))
        }
      }
      return best(scores, limit, under)
    },
  }

  return (view, signal) => {
    // One after the other: a page is read for one view at a time.
    const done = turn.then(() => follow(view, signal)).then(() => index)
    turn = done.catch(() => {})
    return done
  }
}

function withoutDead({ alive, entries, counts }: Postings): Postings {
  const kept = entries.flatMap((entry, place) => (entry.dead ? [] : [place]))
  return {
    alive,
    entries: kept.map((place) => entries[place] as Entry),
    counts: kept.map((place) => counts[place] ?? 0),
  }
}

/** The highest few of many, without sorting all. */
function best(scores: ReadonlyMap<Entry, number>, limit: number, under: FilePath): readonly PageHit[] {
  const top: PageHit[] = []
  for (const [{ path }, score] of scores) {
    const last = top.at(-1)
    if (top.length >= limit && last && score < last.score) continue
    if (!isBelow(path, under)) continue
    top.push({ path, score })
    top.sort((a, b) => b.score - a.score || compare(a.path, b.path))
    if (top.length > limit) top.pop()
  }
  return top
}

/** Everything in a text that could be what a page is called: paths, names of files, and runs of words. */
function* callsIn(text: string): Iterable<string> {
  for (const path of text.match(/[\p{L}\p{N}_./-]*[\p{L}\p{N}_-]+\.\p{L}{2,8}/gu) ?? []) {
    const plain = path.replace(/^(?:\.{0,2}\/)+/, '')
    yield plain
    yield plain.slice(plain.lastIndexOf('/') + 1).toLowerCase()
  }
  const words = nameOf(text).split(' ')
  for (let from = 0; from < words.length; from++) {
    for (let to = from + shortestName; to <= Math.min(words.length, from + longestName); to++)
      yield words.slice(from, to).join(' ')
  }
}

function nameOf(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
