import type { BlobId, FilePath } from '../../documents/document.ts'
import { entryPath } from './entryPath.ts'
import type { GitIndex } from './gitIndex.ts'

const EXTENDED = 0x4000
const INTENT_TO_ADD = 0x2000

/** One entry of the index. */
export interface IndexEntry {
  readonly path: FilePath
  /** Last change of the file's content, in milliseconds (with fractions). */
  readonly mtimeMs: number
  readonly ino: number
  readonly size: number
  /** 0, or 1–3 while a merge is unresolved. */
  readonly stage: number
  /** `git add --intent-to-add`: a promise, with no content yet. */
  readonly promised: boolean
  readonly mode: string
  readonly oid: BlobId
}

/** Reads the entry with this number. */
export function entryAt(index: GitIndex, number: number): IndexEntry {
  const { bytes } = index
  const at = index.offsets[number]!
  const flags = bytes.readUInt16BE(at + 60)
  const { start, stop } = entryPath(index, number)
  return {
    path: bytes.toString('utf8', start, stop),
    mtimeMs: bytes.readUInt32BE(at + 8) * 1000 + bytes.readUInt32BE(at + 12) / 1e6,
    ino: bytes.readUInt32BE(at + 20),
    size: bytes.readUInt32BE(at + 36),
    stage: (flags >> 12) & 3,
    promised: (flags & EXTENDED) !== 0 && (bytes.readUInt16BE(at + 62) & INTENT_TO_ADD) !== 0,
    mode: bytes.readUInt32BE(at + 24).toString(8),
    oid: bytes.toString('hex', at + 40, at + 60),
  }
}
