import type { Document } from '../../documents/document.ts'

/** Documents by their ids; of two with the same id, the last. */
export function indexById(documents: readonly Document[]): Map<string, Document> {
  const ids = new Map<string, Document>()
  for (const document of documents) ids.set(document.id, document)
  return ids
}
