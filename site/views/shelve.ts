import type { FilePath } from '../../engine/documents/document.ts'
import type { Entry } from './entry.ts'
import type { SiteIndex } from './siteIndex.ts'

/** The library by folder. */
export interface Shelf {
  readonly entries: readonly Entry[]
  readonly pages: ReadonlyMap<FilePath, readonly Entry[]>
  readonly folders: ReadonlyMap<FilePath, readonly FilePath[]>
  /** The document that is its folder's page. */
  readonly introductions: ReadonlyMap<FilePath, Entry>
}

/** Sorts the library's documents, of whatever collection, into their folders. */
export function shelve(site: SiteIndex): Shelf {
  const entries = site.collections
    .flatMap(({ name }) => site.of(name))
    .filter(({ path }) => path.startsWith('library/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const introductions = new Map(
    entries.filter(({ path, address }) => site.folders[parentOf(path)] === address).map((entry) => [parentOf(entry.path), entry]),
  )
  const folders = Object.keys(site.folders).filter((folder) => folder !== 'library')
  return {
    entries,
    pages: Map.groupBy(entries, ({ path }) => parentOf(path)),
    folders: Map.groupBy(folders, parentOf),
    introductions,
  }
}

function parentOf(path: FilePath): FilePath {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
