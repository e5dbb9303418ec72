import type { FilePath } from '../../documents/document.ts'
import { findEntry } from './findEntry.ts'
import type { GitIndex } from './gitIndex.ts'
import { replaceEntries } from './replaceEntries.ts'

/** Removes one path's entry, if there is one. */
export function dropEntry(index: GitIndex, path: FilePath): void {
  const { number, found } = findEntry(index, path)
  if (found) replaceEntries(index, number, 1, Buffer.alloc(0))
  index.racy.delete(path)
}
