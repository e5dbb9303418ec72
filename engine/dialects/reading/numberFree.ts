/** Numbers ids that repeat with the first number that is free: `usage`, `usage-1`, `usage-2`. */
export function numberFree(mark = '-'): { put(id: string): void; next(slug: string): string } {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  return {
    put: (id) => void taken.add(id),
    next(slug) {
      let id = slug
      for (let count = last.get(slug) ?? 1; taken.has(id); count++) {
        id = `${slug}${mark}${count}`
        last.set(slug, count + 1)
      }
      taken.add(id)
      return id
    },
  }
}
