import { type Catalogue, type CatalogueFor, makeCatalogue } from '../collections/catalogue.ts'
import { libraryIn } from '../collections/settings.ts'
import type { FilePath } from '../documents/document.ts'
import { readCollections } from './readCollections.ts'

/** Reads the schemas once, and places their collections for each library that some commit's settings name. */
export function openCatalogues(): CatalogueFor {
  const collections = readCollections()
  const known = new Map<FilePath, Catalogue>()
  return (settings) => {
    const library = libraryIn(settings)
    const catalogue = known.get(library) ?? makeCatalogue(collections, library)
    known.set(library, catalogue)
    return catalogue
  }
}
