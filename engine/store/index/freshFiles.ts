import type { Stats } from 'node:fs'
import type { BlobId, FilePath } from '../../documents/document.ts'
import { entryPath } from './entryPath.ts'
import { findEntry } from './findEntry.ts'
import type { GitIndex } from './gitIndex.ts'
import { isFresh } from './isFresh.ts'

/** Whether a working file holds a blob, by its stat alone. */
export type IsFreshFile = (path: FilePath, stat: Stats, blob: BlobId) => boolean

/**
 * Answers from what the index saw when it took the blob ids: quickly when asked in order of the paths, for this runs
 * for every file of the world. False means: read the file.
 */
export function freshFiles(index: GitIndex): IsFreshFile {
  let next = 0
  return (path, stat, blob) => {
    if (!isAt(index, next, path)) {
      const { number, found } = findEntry(index, path)
      if (!found) return false
      next = number
    }
    const at = index.offsets[next++]!
    return isFresh(index, at, stat) && index.bytes.toString('hex', at + 40, at + 60) === blob
  }
}

function isAt(index: GitIndex, number: number, path: FilePath): boolean {
  if (number >= index.count) return false
  const { start, stop } = entryPath(index, number)
  if (stop - start !== path.length) return false
  for (let at = 0; at < path.length; at++) if (index.bytes[start + at] !== path.charCodeAt(at)) return false
  return true
}
