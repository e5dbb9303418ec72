/** A map that is never changed: its later versions share one large base and copy only a small layer of changes. */
export interface LayeredMap<V> {
  get(key: string): V | undefined
  /** A version with these changes; undefined removes. */
  with(changes: Iterable<readonly [string, V | undefined]>): LayeredMap<V>
}

/** Past this a copy of the layer for each version costs more than a new base for one of many. */
const thick = 512

/** Begins a layered map; its base is made when first needed, for many are never asked. */
export function layeredMap<V>(
  makeBase: () => ReadonlyMap<string, V>,
  layer: ReadonlyMap<string, V | undefined> = new Map(),
): LayeredMap<V> {
  let made: ReadonlyMap<string, V> | undefined
  const base = () => (made ??= makeBase())
  return {
    get: (key) => (layer.has(key) ? layer.get(key) : base().get(key)),
    with(changes) {
      const next = new Map(layer)
      for (const [key, value] of changes) next.set(key, value)
      if (next.size < thick) return layeredMap(base, next)
      return layeredMap(() => {
        const whole = new Map(base())
        for (const [key, value] of next) {
          if (value === undefined) whole.delete(key)
          else whole.set(key, value)
        }
        return whole
      })
    },
  }
}
