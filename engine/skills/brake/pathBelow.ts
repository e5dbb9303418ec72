import type { FilePath } from '../../documents/document.ts'
import { joinPath } from '../../documents/markdown/joinPath.ts'

/** What an absolute path names when it begins at a folder. */
export function pathBelow(folder: FilePath, path: string): FilePath {
  return joinPath(folder, path.replace(/^\/+/, '')).path
}
