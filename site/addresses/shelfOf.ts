import { hostHome } from '../../engine/collections/inHome.ts'
import type { FilePath } from '../../engine/documents/document.ts'
import { isBelow } from '../../engine/documents/markdown/isBelow.ts'

/** Where the world's own part of a library is, beside somebody else's branch. */
const own = `${hostHome}library`

/**
 * Where a file or folder stands in the library section: under its own path, and where the world's library is not below
 * `library/`, under that of its library. What residents write beside somebody else's branch has a folder of its own.
 * Undefined for what is not in a library.
 */
export function shelfOf(path: FilePath, library: FilePath): FilePath | undefined {
  if (isBelow(path, own)) return `library/residents${path.slice(own.length)}`
  if (path.startsWith(hostHome)) return undefined
  if (library !== '' && isBelow(path, 'library')) return path
  return isBelow(path, library) ? `library/${path}` : undefined
}
