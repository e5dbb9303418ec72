import type { Hit, Scan } from './hit.ts'

/**
 * Hits, best first: rare words weigh more than common ones, and pages with more of the words come before pages with
 * more of one.
 */
export function rankHits({ hits, read }: Scan): readonly Hit[] {
  const words = hits[0]?.counts.length ?? 0
  const rarity = Array.from({ length: words }, (_, word) =>
    Math.log(1 + read / (1 + hits.filter(({ counts }) => (counts[word] ?? 0) > 0).length)),
  )
  const mean = hits.reduce((sum, { length }) => sum + length, 0) / Math.max(1, hits.length)
  const score = ({ counts, length }: Hit) => {
    const found = counts.filter((count) => count > 0).length / words
    return (
      found *
      counts.reduce(
        (sum, count, word) => sum + ((rarity[word] ?? 0) * count * 2.2) / (count + 0.5 + 0.7 * (length / mean)),
        0,
      )
    )
  }
  return hits
    .map((hit) => ({ hit, score: score(hit) }))
    .sort((a, b) => b.score - a.score || (a.hit.path < b.hit.path ? -1 : 1))
    .map(({ hit }) => hit)
}
