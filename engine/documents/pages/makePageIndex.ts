import type { FilePath } from '../document.ts'
import { plainWords } from '../text/words.ts'
import { lookedFor } from './lookedFor.ts'
import type { PageFilter, PageHit, PageHits, PageIndex, PageSearch } from './pageIndex.ts'
import type { Part } from './segment.ts'

/** The usual constants of BM25: how soon repeating a word stops to count, and how much a long page is held back. */
const saturation = 1.2
const lengthShare = 0.75
/** How much a word counts that only holds the word looked for. */
const partly = 0.3
/** Fewest letters of a part that is looked for in words: shorter ones are in all of them. */
const shortestPart = 3
/** Most words of a text that are searched for: those that tell pages apart best. */
const mostWords = 40
/** Most words of a title that a text can call a page by, and fewest: `Notes` alone is just a word. */
const longestName = 10
const shortestName = 2

/** Makes what some parts hold searchable. The ranking is the one known as BM25. */
export function makePageIndex(parts: readonly Part[]): PageIndex {
  const all = parts.reduce((sum, { alive }) => sum + alive, 0)
  const worthOf = (having: number) => (having === 0 ? 0 : Math.log(1 + (all - having + 0.5) / (having + 0.5)))
  const weight = (word: string) => worthOf(parts.reduce((sum, part) => sum + countHaving(part, word), 0))
  return {
    weight,
    named: (text, where) => findNamed(parts, text, where),
    search(text, search) {
      const wanted = [...new Set(lookedFor(text, search.common))].map((word) => {
        const times = search.match === 'parts' ? parts.map((part) => timesOf(part, word, 'parts')) : undefined
        return {
          word,
          times,
          worth: times ? worthOf(times.reduce((sum, part) => sum + countNonZero(part), 0)) : weight(word),
        }
      })
      const best = wanted
        .filter(({ worth }) => worth > 0)
        .sort((a, b) => b.worth - a.worth || compare(a.word, b.word))
        .slice(0, mostWords)
      const average = parts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, all)
      const scores = parts.map((part, index) => {
        const score = new Float64Array(part.segment.pages.length)
        for (const { word, times, worth } of best)
          addScores(score, part, times?.[index] ?? timesOf(part, word, 'words'), worth, average)
        return score
      })
      return choose(parts, scores, search)
    },
  }
}

/** How many pages have a word. */
function countHaving({ segment, gone, alive }: Part, word: string): number {
  const id = segment.words.get(word)
  if (id === undefined) return 0
  const [from = 0, to = 0] = segment.starts.subarray(id, id + 2)
  if (alive === segment.pages.length) return to - from
  let having = 0
  for (let at = from; at < to; at++) if (gone[(segment.places[at] ?? 0) >>> 8] === 0) having++
  return having
}

/** How often each page has a word; a word that holds it counts as a part of one. */
function timesOf({ segment, gone }: Part, word: string, match: 'words' | 'parts'): Float64Array {
  const times = new Float64Array(segment.pages.length)
  const add = (id: number, share: number) => {
    for (let at = segment.starts[id] ?? 0; at < (segment.starts[id + 1] ?? 0); at++) {
      const place = segment.places[at] ?? 0
      const number = place >>> 8
      if (gone[number] === 0) times[number] = (times[number] ?? 0) + share * (place & 255)
    }
  }
  const whole = segment.words.get(word)
  if (whole !== undefined) add(whole, 1)
  if (match === 'parts' && word.length >= shortestPart)
    for (const [longer, id] of segment.words) if (id !== whole && longer.includes(word)) add(id, partly)
  return times
}

function countNonZero(times: Float64Array): number {
  let count = 0
  for (let number = 0; number < times.length; number++) if (times[number] !== 0) count++
  return count
}

function addScores(scores: Float64Array, { segment }: Part, times: Float64Array, worth: number, average: number): void {
  for (let number = 0; number < times.length; number++) {
    const time = times[number] ?? 0
    if (time === 0) continue
    const long = 1 - lengthShare + (lengthShare * (segment.pages[number]?.length ?? 0)) / average
    scores[number] = (scores[number] ?? 0) + (worth * time * (saturation + 1)) / (time + saturation * long)
  }
}

/** The highest few of many, without sorting all. */
function choose(parts: readonly Part[], scores: readonly Float64Array[], { limit, where }: PageSearch): PageHits {
  const hits: PageHit[] = []
  let found = 0
  let of = 0
  for (const [index, { segment, gone }] of parts.entries()) {
    for (const [number, page] of segment.pages.entries()) {
      if (gone[number] === 1 || (where && !where(page))) continue
      of++
      const score = scores[index]?.[number] ?? 0
      if (score === 0) continue
      found++
      const last = hits.at(-1)
      if (hits.length >= limit && last && score < last.score) continue
      hits.push({ path: page.path, score })
      hits.sort((a, b) => b.score - a.score || compare(a.path, b.path))
      if (hits.length > limit) hits.pop()
    }
  }
  return { hits, found, of }
}

function findNamed(parts: readonly Part[], text: string, where?: PageFilter): readonly FilePath[] {
  const found = new Set<FilePath>()
  for (const call of callsIn(text)) {
    for (const { segment, gone } of parts) {
      for (const number of segment.names.get(call) ?? []) {
        const page = segment.pages[number]
        if (page && gone[number] === 0 && (!where || where(page))) found.add(page.path)
      }
    }
  }
  return [...found].sort(compare)
}

/** Everything in a text that could be what a page is called: paths, names of files, and runs of words. */
function* callsIn(text: string): Iterable<string> {
  for (const path of text.match(/[\p{L}\p{N}_./-]*[\p{L}\p{N}_-]+\.\p{L}{2,8}/gu) ?? []) {
    const plain = path.replace(/^(?:\.{0,2}\/)+/, '')
    yield plain
    yield plain.slice(plain.lastIndexOf('/') + 1).toLowerCase()
  }
  const words = plainWords(text).split(' ')
  for (let from = 0; from < words.length; from++) {
    for (let to = from + shortestName; to <= Math.min(words.length, from + longestName); to++)
      yield words.slice(from, to).join(' ')
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
