import type { Passage } from './passage.ts'

/** Runs of this many words are compared. */
const runLength = 4
/** The share of common runs from which two passages count as one text that drifted apart. */
const alike = 0.7
/** A run in more passages than this is a phrase, and finds nothing. */
const commonFrom = 60

/** Groups passages that say the same in nearly the same words. */
export function groupAlike(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const runs = passages.map((passage) => runsOf(passage.words))
  const holders = new Map<string, number[]>()
  runs.forEach((own, index) => {
    for (const run of own) {
      const list = holders.get(run)
      if (list) list.push(index)
      else holders.set(run, [index])
    }
  })
  const parents = passages.map((_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    while (parents[at] !== at) at = parents[at]!
    return (parents[index] = at)
  }
  runs.forEach((own, index) => {
    const shared = new Map<number, number>()
    for (const run of own) {
      const list = holders.get(run)!
      // Exact copies beyond the limit still meet through the first that has the run.
      for (const other of list.length > commonFrom ? list.slice(0, 1) : list)
        if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, common] of shared) {
      if (common / (own.size + runs[other]!.size - common) < alike) continue
      parents[rootOf(index)] = rootOf(other)
    }
  })
  const groups = Map.groupBy(passages.keys(), rootOf)
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.map((index) => passages[index]!))
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let at = 0; at + runLength <= words.length; at++) runs.add(words.slice(at, at + runLength).join(' '))
  return runs
}
