import type { GitIndex } from './gitIndex.ts'

/** Replaces `removed` entries (0 or 1) at a place by the bytes of one other, or of none. */
export function replaceEntries(index: GitIndex, number: number, removed: number, entry: Buffer): void {
  const { bytes, offsets, count } = index
  const start = offsets[number]!
  const rest = offsets[number + removed]!
  const end = offsets[count]!
  const growth = entry.length - (rest - start)
  const added = (entry.length > 0 ? 1 : 0) - removed
  if (end + growth > bytes.length) {
    // Room for the next insertions too: a fresh copy of a large index costs more than the commit.
    index.bytes = Buffer.allocUnsafe(end + growth + 4096 + (end >> 5))
    bytes.copy(index.bytes, 0, 0, end)
  }
  index.bytes.copyWithin(start + entry.length, rest, end)
  entry.copy(index.bytes, start)
  if (count + added >= offsets.length) {
    index.offsets = new Uint32Array(count + 64 + (count >> 5))
    index.offsets.set(offsets)
  }
  const places = index.offsets
  places.copyWithin(number + removed + added, number + removed, count + 1)
  for (let i = number + removed + added; i <= count + added; i++) places[i]! += growth
  if (entry.length > 0) places[number] = start
  index.count = count + added
}
