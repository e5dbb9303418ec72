import type { FilePath } from '../../engine/documents/document.ts'
import type { Branch } from './page.ts'
import type { Shelf } from './shelve.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'

/** How many neighbours the tree shows in one folder; the folder's own page lists all of them. */
const neighbours = 40

/**
 * The library's tree with only the way to this page open. A whole tree on every page would grow with
 * the square of the library.
 */
export function openTree(
  current: FilePath,
  shelf: Shelf,
  site: SiteIndex,
  folder: FilePath = 'library',
): readonly Branch[] {
  const children = shelf.children.get(folder) ?? []
  const here = children.findIndex(({ path }) => leadsTo(path, current))
  const from = Math.max(0, Math.min(here - neighbours / 2, children.length - neighbours))
  const shown = children.slice(from, from + neighbours)
  const rest = children.length - shown.length
  return [
    ...shown.map((child): Branch => ({
      link: child.link,
      folder: child.folder,
      current: child.path === current,
      branches: child.folder && leadsTo(child.path, current) ? openTree(current, shelf, site, child.path) : [],
    })),
    ...(rest > 0
      ? [
          {
            link: linkTo(site, site.folders[folder] ?? '', `${rest} more`),
            folder: false,
            current: false,
            branches: [],
          },
        ]
      : []),
  ]
}

function leadsTo(path: FilePath, current: FilePath): boolean {
  return path === current || current.startsWith(`${path}/`)
}
