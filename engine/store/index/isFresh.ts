import type { Stats } from 'node:fs'
import type { GitIndex } from './gitIndex.ts'

const stage = 0x3000
const extended = 0x4000

/** Whether a file is, by its stat, what the index saw when it wrote the entry at this place. */
export function isFresh(index: GitIndex, at: number, stat: Stats): boolean {
  const { bytes } = index
  const size = bytes.readUInt32BE(at + 36)
  const ino = bytes.readUInt32BE(at + 20)
  const mtimeMs = bytes.readUInt32BE(at + 8) * 1000 + bytes.readUInt32BE(at + 12) / 1e6
  return (
    // Size 0 is also git's sign for an entry not to be believed.
    size > 0 &&
    size === stat.size >>> 0 &&
    (ino === 0 || ino === stat.ino % 2 ** 32) &&
    // The stat's milliseconds are rounded to a quarter of a microsecond; clocks tick in milliseconds.
    Math.abs(mtimeMs - stat.mtimeMs) < 0.001 &&
    mtimeMs < index.writtenAt &&
    // A merge that is not done, or a promise to add: not what it seems.
    (bytes.readUInt16BE(at + 60) & (stage | extended)) === 0
  )
}
