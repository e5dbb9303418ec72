import type { BlobId } from '../../documents/document.ts'

/** What is kept of texts, by their blob ids, up to a size. */
export interface Shelf<T> {
  get(blob: BlobId): T | undefined
  put(blob: BlobId, kept: T, size: number): void
}

/** A shelf with room for so many characters of text; what was not used for longest goes first. */
export function openShelf<T>(room: number): Shelf<T> {
  const shelf = new Map<BlobId, { readonly kept: T; readonly size: number }>()
  let taken = 0
  return {
    get(blob) {
      const found = shelf.get(blob)
      if (!found) return undefined
      shelf.delete(blob)
      shelf.set(blob, found)
      return found.kept
    },
    put(blob, kept, size) {
      taken += size - (shelf.get(blob)?.size ?? 0)
      shelf.delete(blob)
      shelf.set(blob, { kept, size })
      for (const [oldest, { size: freed }] of shelf) {
        if (taken <= room || oldest === blob) break
        shelf.delete(oldest)
        taken -= freed
      }
    },
  }
}
