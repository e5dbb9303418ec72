import type { FilePath } from '../document.ts'
import type { LinkSpace } from './linkSpace.ts'
import { isPageName } from './isPageName.ts'
import type { Found } from './resolution.ts'

/** What stands at a path, read as a file, a folder, a rendered page or a bare address. */
export function locatePath(space: LinkSpace, path: FilePath): Found | undefined {
  if (space.has(path)) return { kind: 'found', path, by: 'file' }
  if (space.hasFolder(path)) return { kind: 'found', path, by: 'folder' }
  if (/\.html?$/.test(path)) {
    const stem = path.replace(/\.html?$/, '')
    const page = pageAt(space, stem) ?? pageAt(space, stem.replace(/(^|\/)index$/, '$1README'))
    return page === undefined ? undefined : { kind: 'found', path: page, by: 'html' }
  }
  if (!isPageName(path)) return undefined
  const page = pageAt(space, path) ?? space.byAddress.get(path)
  return page === undefined ? undefined : { kind: 'found', path: page, by: 'bare' }
}

function pageAt(space: LinkSpace, stem: string): FilePath | undefined {
  return ['.md', '.mdx', '.markdown', '.html'].map((ending) => stem + ending).find((path) => space.has(path))
}
