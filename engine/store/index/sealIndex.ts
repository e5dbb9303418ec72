import fs from 'node:fs'
import { hashBlob } from '../objects/hashBlob.ts'
import { entryAt } from './entryAt.ts'
import { findEntry } from './findEntry.ts'
import type { GitIndex } from './gitIndex.ts'

/** The index file's content but for the checksum. Optional extensions are left to git to make again. */
export function sealIndex(index: GitIndex, root: string): Buffer {
  distrustRacyEntries(index, root)
  const body = index.bytes.subarray(0, index.offsets[index.count]!)
  body.writeUInt32BE(index.version, 4)
  body.writeUInt32BE(index.count, 8)
  return body
}

/**
 * Writing the index makes its racy entries look settled. One whose file differs must lose its size, which is git's
 * sign for "read the file before you believe this"; otherwise a person's edit would be invisible for ever.
 */
function distrustRacyEntries(index: GitIndex, root: string): void {
  for (const path of index.racy) {
    const { number, found } = findEntry(index, path)
    if (!found) continue
    const entry = entryAt(index, number)
    if (entry.size > 0 && entry.mode.startsWith('100') && !holds(`${root}/${path}`, entry.oid)) {
      index.bytes.writeUInt32BE(0, index.offsets[number]! + 36)
    }
  }
}

function holds(file: string, oid: string): boolean {
  try {
    return hashBlob(fs.readFileSync(file)) === oid
  } catch {
    return false
  }
}
