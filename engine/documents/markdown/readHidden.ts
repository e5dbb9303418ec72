import type { FilePath } from '../document.ts'
import type { View } from '../view.ts'
import { isBelow } from './isBelow.ts'
import { isPageName } from './isPageName.ts'
import { matchIgnored } from './matchIgnored.ts'

const submodulePath = /^[ \t]*path[ \t]*=[ \t]*"?([^"\r\n]{1,300}?)"?[ \t]*\r?$/gm

/**
 * Tells of a path at which nothing tracked is whether something may be there all the same: in a submodule, or made by a
 * build and left out by `.gitignore`, also where a link names the address of the page that is made.
 */
export function readHidden(view: Pick<View, 'text'>): (path: FilePath) => boolean {
  const isIgnored = matchIgnored((path) => view.text(path))
  const known = new Map<FilePath, boolean>()
  let submodules: readonly FilePath[] | undefined
  const look = (path: FilePath): boolean => {
    submodules ??= [...(view.text('.gitmodules') ?? '').matchAll(submodulePath)].map(([, folder = '']) => folder)
    if (submodules.some((folder) => folder !== '' && isBelow(path, folder))) return true
    return [path, ...pagesBehind(path)].some(isIgnored)
  }
  return (path) => {
    const hidden = known.get(path) ?? look(path)
    known.set(path, hidden)
    return hidden
  }
}

function pagesBehind(path: FilePath): readonly FilePath[] {
  if (/\.html?$/i.test(path)) return [path.replace(/\.html?$/i, '.md')]
  return isPageName(path) && path !== '' ? [`${path}.md`, `${path}/index.md`] : []
}
