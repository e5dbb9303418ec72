import type { FilePath } from '../document.ts'

/** The folder a file or folder lies in; '' for what lies at the root. */
export function folderOf(path: FilePath): FilePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
