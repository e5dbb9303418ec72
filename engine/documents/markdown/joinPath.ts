import type { FilePath } from '../document.ts'

/** Where a relative path leads from a folder; `above` counts the steps it takes beyond the world's root. */
export function joinPath(folder: FilePath, relative: string): { path: FilePath; above: number } {
  const segments = folder === '' ? [] : folder.split('/')
  let above = 0
  for (const segment of relative.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.length > 0) segments.pop()
    else above++
  }
  return { path: segments.join('/'), above }
}
