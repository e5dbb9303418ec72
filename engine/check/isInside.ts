import type { FilePath } from '../documents/document.ts'
import { isBelow } from '../documents/markdown/isBelow.ts'

/** Whether something lies in one of these files or folders; in none of them, where there are none. */
export function isInside(paths: readonly FilePath[]): (found: { readonly path?: FilePath }) => boolean {
  const wanted = paths.map((path) => path.replace(/\/+$/, ''))
  return ({ path }) => wanted.length === 0 || (path !== undefined && wanted.some((under) => isBelow(path, under)))
}
