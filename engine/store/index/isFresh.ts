import type { Stats } from 'node:fs'
import type { IndexEntry } from './indexEntry.ts'
import type { GitIndex } from './gitIndex.ts'

/** Whether a file is, by its stat alone, what the index saw when it took the blob id. */
export function isFresh(index: GitIndex, entry: IndexEntry, stat: Stats): boolean {
  return (
    entry.stage === 0 &&
    // Size 0 is also git's sign for an entry not to be believed.
    entry.size > 0 &&
    entry.size === stat.size >>> 0 &&
    (entry.ino === 0 || entry.ino === stat.ino % 2 ** 32) &&
    // The stat's milliseconds are rounded to a quarter of a microsecond; clocks tick in milliseconds.
    Math.abs(entry.mtimeMs - stat.mtimeMs) < 0.001 &&
    entry.mtimeMs < index.writtenAt &&
    !entry.promised
  )
}
