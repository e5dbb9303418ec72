/** A map that is never changed: its later versions share one large base and copy only a small layer of changes. */
export interface LayeredMap<V> {
  get(key: string): V | undefined
  /** A version with these changes; undefined removes. */
  with(changes: Iterable<readonly [string, V | undefined]>): LayeredMap<V>
}

/** Begins a layered map. */
export function layeredMap<V>(
  base: ReadonlyMap<string, V>, layer: ReadonlyMap<string, V | undefined> = new Map(),
): LayeredMap<V> {
  return {
    get: (key) => (layer.has(key) ? layer.get(key) : base.get(key)),
    with(changes) {
      const next = new Map(layer)
      for (const [key, value] of changes) next.set(key, value)
      // Past this size a copy of the layer for each commit costs more than a new base for one of many.
      if (next.size < 64 + base.size / 64) return layeredMap(base, next)
      const whole = new Map(base)
      for (const [key, value] of next) {
        if (value === undefined) whole.delete(key)
        else whole.set(key, value)
      }
      return layeredMap(whole)
    },
  }
}
