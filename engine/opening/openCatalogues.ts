import { type Catalogue, type CatalogueFor, makeCatalogue } from '../collections/catalogue.ts'
import { placesIn } from '../collections/settings.ts'
import { readCollections } from './readCollections.ts'

/** Reads the schemas once, and places their collections for each library that some commit's settings name. */
export function openCatalogues(): CatalogueFor {
  const collections = readCollections()
  const known = new Map<string, Catalogue>()
  return (settings) => {
    const { library, home } = placesIn(settings)
    const places = `${home}\n${library}`
    const catalogue = known.get(places) ?? makeCatalogue(collections, library, home)
    known.set(places, catalogue)
    return catalogue
  }
}
