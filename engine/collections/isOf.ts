import type { CollectionData } from '../../schemas/types.ts'
import type { Document } from '../documents/document.ts'

/** Whether a document is one of this collection; its data has passed that schema, and so has the type. */
export function isOf<C extends keyof CollectionData>(
  document: Document | undefined,
  collection: C,
): document is Document & Document<CollectionData[C]> {
  return document?.collection === collection
}
