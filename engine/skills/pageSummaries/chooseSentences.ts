import type { Candidate } from './readCandidates.ts'

/** More sentences than this are thinned out evenly: the cost grows with their square. */
const most = 240
const rounds = 30
/** The chance to follow a similarity instead of starting anew, as in PageRank. */
const damping = 0.85
/** Two sentences that share more than this say the same. */
const same = 0.5

/**
 * The sentences most like the rest of the page (TextRank over the cosine of rare-word vectors) and like its
 * headings, in the order in which they stand. Knows nothing of any language; the same page, the same answer.
 */
export function chooseSentences(
  candidates: readonly Candidate[],
  headings: readonly string[],
  count: number,
): readonly Candidate[] {
  const step = Math.max(1, candidates.length / most)
  const sentences = candidates.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
  const [topic = new Map<string, number>(), ...vectors] = weigh([
    headings.join(' '),
    ...sentences.map((sentence) => sentence.text),
  ])
  const alike = vectors.map((a, i) => vectors.map((b, j) => (i === j ? 0 : cosine(a, b))))
  const scores = rank(alike)
  // A page says early what it is about, in the words of its headings.
  const best = vectors.map((vector, index) => ({
    index,
    score: (scores[index] ?? 0) * (1 + 2 / (1 + index / 4)) * (0.5 + 2 * cosine(vector, topic)),
  }))
  best.sort((a, b) => b.score - a.score || a.index - b.index)
  const chosen: number[] = []
  for (const { index } of best) {
    if (chosen.length === count) break
    if (chosen.every((other) => (alike[index]?.[other] ?? 0) < same)) chosen.push(index)
  }
  return chosen.sort((a, b) => a - b).flatMap((index) => sentences[index] ?? [])
}

/** Each sentence as a vector of unit length; a word counts for more the fewer sentences have it. */
function weigh(texts: readonly string[]): readonly ReadonlyMap<string, number>[] {
  const sentences = texts.map((text) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
  const frequency = new Map<string, number>()
  for (const words of sentences) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  return sentences.map((words) => {
    const vector = new Map<string, number>()
    for (const word of words)
      vector.set(word, (vector.get(word) ?? 0) + Math.log(1 + sentences.length / (frequency.get(word) ?? 1)) - Math.LN2)
    const length = Math.hypot(...vector.values()) || 1
    return new Map([...vector].map(([word, weight]) => [word, weight / length]))
  })
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}

function rank(alike: readonly (readonly number[])[]): readonly number[] {
  const size = alike.length
  const totals = alike.map((row) => row.reduce((sum, value) => sum + value, 0) || 1)
  let scores: readonly number[] = alike.map(() => 1 / size)
  for (let round = 0; round < rounds; round++) {
    const before = scores
    scores = alike.map(
      (row) =>
        (1 - damping) / size +
        damping * row.reduce((sum, value, j) => sum + (value / (totals[j] ?? 1)) * (before[j] ?? 0), 0),
    )
  }
  return scores
}
