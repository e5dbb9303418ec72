import type { FilePath } from '../../engine/documents/document.ts'

/**
 * Where a file or folder stands in the library section: under its own path, and where the world's
 * library is not below `library/`, under that of its library. Undefined for what is not in a library.
 */
export function shelfOf(path: FilePath, library: FilePath): FilePath | undefined {
  if (isBelow(path, 'library')) return path
  return isBelow(path, library) ? `library/${path}` : undefined
}

function isBelow(path: FilePath, folder: FilePath): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
