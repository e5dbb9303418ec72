import type { FilePath } from '../../documents/document.ts'
import type { Write } from '../../documents/transaction.ts'
import { encodeObject } from '../objects/encodeObject.ts'
import type { EncodedObject } from '../objects/encodeObject.ts'
import { type FileEntry, findFile, type Folder } from '../trees/folder.ts'

/** What writes make of the files of a tree that nobody has checked out; their blobs are added to `objects`. */
export function fileChanges(
  root: Folder | undefined,
  writes: readonly Pick<Write, 'path' | 'text'>[],
  objects: EncodedObject[],
): Map<FilePath, FileEntry | null> {
  const changes = new Map<FilePath, FileEntry | null>()
  for (const { path, text } of writes) {
    const blob = text === null ? undefined : encodeObject('blob', Buffer.from(text))
    if (blob) objects.push(blob)
    changes.set(path, blob ? { oid: blob.oid, mode: findFile(root, path)?.mode ?? '100644' } : null)
  }
  return changes
}
