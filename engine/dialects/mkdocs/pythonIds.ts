/** Numbers ids as `toc` does: a second `usage` is `usage_1`, after `usage_1` comes `usage_2`, nothing is `_1`. */
export function pythonIds(taken: Iterable<string>) {
  const ids = new Set(taken)
  const last = new Map<string, string>()
  return {
    next(slug: string): string {
      let id = last.get(slug) ?? slug
      while (id === '' || ids.has(id)) {
        const numbered = /^(.*)_(\d+)$/s.exec(id)
        id = numbered ? `${numbered[1]}_${Number(numbered[2]) + 1}` : `${id}_1`
      }
      ids.add(id)
      last.set(slug, id)
      return id
    },
  }
}
