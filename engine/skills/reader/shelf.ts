/** What is kept of texts, by what they are known by, up to a size. */
export interface Shelf<T> {
  get(key: string): T | undefined
  put(key: string, kept: T, size: number): void
}

/** A shelf with room for so many characters of text; what was not used for longest goes first. */
export function openShelf<T>(room: number): Shelf<T> {
  const shelf = new Map<string, { readonly kept: T; readonly size: number }>()
  let taken = 0
  return {
    get(key) {
      const found = shelf.get(key)
      if (!found) return undefined
      shelf.delete(key)
      shelf.set(key, found)
      return found.kept
    },
    put(key, kept, size) {
      taken += size - (shelf.get(key)?.size ?? 0)
      shelf.delete(key)
      shelf.set(key, { kept, size })
      for (const [oldest, { size: freed }] of shelf) {
        if (taken <= room || oldest === key) break
        shelf.delete(oldest)
        taken -= freed
      }
    },
  }
}
