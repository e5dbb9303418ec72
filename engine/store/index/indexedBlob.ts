import type { BlobId, FilePath } from '../../documents/document.ts'
import { entryAt } from './entryAt.ts'
import { findEntry } from './findEntry.ts'
import type { GitIndex } from './gitIndex.ts'

/** The blob that the index has for a path, if it has the path and an actual content for it. */
export function indexedBlob(index: GitIndex, path: FilePath): BlobId | undefined {
  const { number, found } = findEntry(index, path)
  const entry = found ? entryAt(index, number) : undefined
  return entry?.promised ? undefined : entry?.oid
}
