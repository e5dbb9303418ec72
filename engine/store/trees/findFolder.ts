import type { FilePath } from '../../documents/document.ts'
import type { Folder } from './folder.ts'

/** The folder at this path; `''` is the root itself. */
export function findFolder(root: Folder | undefined, path: FilePath): Folder | undefined {
  let folder = root
  for (const name of path === '' ? [] : path.split('/')) folder = folder?.folders.get(name)
  return folder
}
