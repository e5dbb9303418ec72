import type { FilePath } from '../document.ts'
import type { Outline } from './outline.ts'

/** Asks for each outline once: who asks for thousands would have each text read and compared again every time. */
export function rememberOutlines(outline: (path: FilePath) => Outline): (path: FilePath) => Outline {
  const known = new Map<FilePath, Outline>()
  return (path) => {
    const before = known.get(path)
    if (before) return before
    const read = outline(path)
    known.set(path, read)
    return read
  }
}
