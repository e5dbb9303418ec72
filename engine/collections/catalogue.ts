import type { FilePath } from '../documents/document.ts'
import type { Collection } from './collection.ts'
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

/** Places collections in a world whose library is here: `{library}` in their globs stands for it. */
export function makeCatalogue(collections: readonly Collection[], library: FilePath): Catalogue {
  const placed = collections.map((collection) => {
    if (!collection.files.some((glob) => glob.includes('{library}'))) return collection
    return { ...collection, files: collection.files.map((glob) => glob.replaceAll('{library}', library)) }
  })
  return { collections: placed, match: matchCollection(placed) }
}
