import type { FilePath } from '../../documents/document.ts'
import { entryPath } from './entryPath.ts'
import type { GitIndex } from './gitIndex.ts'

/** The number of the first entry that is not before this path, and whether it is this path's. */
export function findEntry(index: GitIndex, path: FilePath): { number: number; found: boolean } {
  const wanted = Buffer.from(path)
  let low = 0
  let high = index.count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compare(index, middle, wanted) < 0) low = middle + 1
    else high = middle
  }
  return { number: low, found: low < index.count && compare(index, low, wanted) === 0 }
}

function compare(index: GitIndex, number: number, wanted: Buffer): number {
  const { start, stop } = entryPath(index, number)
  return index.bytes.compare(wanted, 0, wanted.length, start, stop)
}
