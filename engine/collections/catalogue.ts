import type { FilePath } from '../documents/document.ts'
import type { Collection } from './collection.ts'
import { hostHome, inHome } from './inHome.ts'
import { matchCollection } from './matchCollection.ts'

/** How the files of one commit are read: by every collection, each where the commit's own settings place it. */
export interface Catalogue {
  /** Ordered by name. */
  readonly collections: readonly Collection[]
  /** The collection that a file belongs to, if any. */
  match(path: FilePath): Collection | undefined
}

/** Finds the catalogue for the text of `.swarm/world.yaml`; the same one for settings that place everything alike. */
export type CatalogueFor = (settings: string | undefined) => Catalogue

/**
 * Places collections in a world whose library is here: `{library}` in their globs stands for it. In a world beside
 * somebody's own branch everything of the world is below its home, and nothing there is a page.
 */
export function makeCatalogue(collections: readonly Collection[], library: FilePath, home: FilePath = ''): Catalogue {
  const placed = collections.map((collection) => ({
    ...collection,
    files: collection.files.map((glob) => {
      const placed = glob.replaceAll('{library}/', library === '' ? '' : `${library}/`)
      return collection.tree === 'host' ? placed : inHome(placed, home)
    }),
  }))
  const match = matchCollection(placed)
  if (library !== '') return { collections: placed, match }
  return {
    collections: placed,
    match(path) {
      const found = match(path)
      return found?.tree === 'host' && path.startsWith(hostHome) ? undefined : found
    },
  }
}
