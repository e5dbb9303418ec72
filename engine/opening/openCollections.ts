import { makeCatalogue } from '../collections/catalogue.ts'
import type { Collection } from '../collections/collection.ts'
import { defaultLibrary } from '../collections/defaultLibrary.ts'
import type { FilePath } from '../documents/document.ts'
import { readCollections } from './readCollections.ts'

/** Every collection as it is in a world whose library is here. */
export function openCollections(library: FilePath = defaultLibrary): readonly Collection[] {
  return makeCatalogue(readCollections(), library).collections
}
