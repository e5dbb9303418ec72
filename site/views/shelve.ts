import type { FilePath } from '../../engine/documents/document.ts'
import type { Entry } from './entry.ts'
import type { Link } from './page.ts'
import type { SiteIndex } from './siteIndex.ts'
import { linkTo } from './linkTo.ts'
import { nameFolder } from './nameFolder.ts'

export type ShelvedEntry = Entry & { readonly shelf: FilePath }

/** Something in a folder. */
export interface Child {
  readonly path: FilePath
  readonly link: Link
  readonly folder: boolean
}

/** The library section by folder; every path is a shelf path. */
export interface Shelf {
  readonly entries: readonly ShelvedEntry[]
  /**
   * What is in each folder: folders first, then pages, each in the order of their file names; an introduction is its
   * folder.
   */
  readonly children: ReadonlyMap<FilePath, readonly Child[]>
  /** The document that is its folder's page. */
  readonly introductions: ReadonlyMap<FilePath, ShelvedEntry>
}

/** Sorts the library's documents, of whatever collection, into their folders. */
export function shelve(site: SiteIndex): Shelf {
  const entries = site.collections
    .flatMap(({ name }) => site.of(name))
    .filter((entry): entry is ShelvedEntry => entry.shelf !== undefined)
    .sort((a, b) => (a.shelf < b.shelf ? -1 : 1))
  const introducing = entries.filter(({ shelf, address }) => site.folders[parentOf(shelf)] === address)
  const introductions = new Map(introducing.map((entry) => [parentOf(entry.shelf), entry]))

  const folders = Object.entries(site.folders)
    .filter(([path]) => path !== 'library')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, address]): Child => ({
      path,
      link: linkTo(site, address, introductions.get(path)?.title ?? nameFolder(path)),
      folder: true,
    }))
  const pages = entries
    .filter((entry) => introductions.get(parentOf(entry.shelf)) !== entry)
    .map(({ shelf, address, title }): Child => ({ path: shelf, link: linkTo(site, address, title), folder: false }))
  return { entries, children: Map.groupBy([...folders, ...pages], ({ path }) => parentOf(path)), introductions }
}

function parentOf(path: FilePath): FilePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
