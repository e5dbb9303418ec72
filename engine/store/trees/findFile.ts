import type { FilePath } from '../../documents/document.ts'
import type { FileEntry, Folder } from './folder.ts'
import { findFolder } from './findFolder.ts'

/** The tracked file at this path. */
export function findFile(root: Folder | undefined, path: FilePath): FileEntry | undefined {
  const slash = path.lastIndexOf('/')
  return findFolder(root, path.slice(0, Math.max(slash, 0)))?.files.get(path.slice(slash + 1))
}
