import type { Document, FilePath } from '../../documents/document.ts'
import { comparePaths } from '../../documents/comparePaths.ts'

/** Where a path's document is among documents ordered by path, or would be. */
export function shelfPlace(documents: readonly Document[], path: FilePath): { number: number; found: boolean } {
  let low = 0
  let high = documents.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (comparePaths(documents[middle]!.path, path) < 0) low = middle + 1
    else high = middle
  }
  return { number: low, found: documents[low]?.path === path }
}
