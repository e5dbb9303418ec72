import { entryPath } from './entryPath.ts'
import type { GitIndex } from './gitIndex.ts'
import type { IndexEntry } from './indexEntry.ts'

const extended = 0x4000
const intentToAdd = 0x2000

/** Reads the entry with this number. */
export function entryAt(index: GitIndex, number: number): IndexEntry {
  const { bytes } = index
  const at = index.offsets[number]!
  const flags = bytes.readUInt16BE(at + 60)
  return {
    mtimeMs: bytes.readUInt32BE(at + 8) * 1000 + bytes.readUInt32BE(at + 12) / 1e6,
    ino: bytes.readUInt32BE(at + 20),
    size: bytes.readUInt32BE(at + 36),
    stage: (flags >> 12) & 3,
    promised: (flags & extended) !== 0 && (bytes.readUInt16BE(at + 62) & intentToAdd) !== 0,
    get path() {
      const { start, stop } = entryPath(index, number)
      return bytes.toString('utf8', start, stop)
    },
    get mode() {
      return bytes.readUInt32BE(at + 24).toString(8)
    },
    get oid() {
      return bytes.toString('hex', at + 40, at + 60)
    },
  }
}
