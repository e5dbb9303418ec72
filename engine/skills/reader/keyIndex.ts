import type { FilePath } from '../../documents/document.ts'

/** Which files have which keys: anchors, words, targets of links. */
export interface KeyIndex {
  /** The files that have a key, in the order in which they were given. */
  filesWith(key: string): readonly FilePath[]
  has(key: string): boolean
  /** Another number whenever one of the files that share a key with this one came, went or got other keys. */
  neighbourhood(path: FilePath): number
}

/** An index that follows from look to look. */
export interface FollowingIndex extends KeyIndex {
  /** Takes in what changed. A file's keys are the same while they are the same array. */
  follow(entries: readonly (readonly [FilePath, readonly string[]])[]): void
}

/** Opens an index without a file. To follow costs what changed, whatever the size of the library. */
export function openKeyIndex(): FollowingIndex {
  const keysOf = new Map<FilePath, readonly string[]>()
  /** Nearly every key has one holder, which needs no set. */
  const holders = new Map<string, FilePath | Set<FilePath>>()
  const places = new Map<FilePath, number>()
  const changes = new Map<FilePath, number>()
  let count = 0

  const remove = (path: FilePath) => {
    for (const key of keysOf.get(path) ?? []) {
      const known = holders.get(key)
      if (typeof known !== 'object') holders.delete(key)
      else {
        known.delete(path)
        for (const other of known) changes.set(other, count)
      }
    }
    keysOf.delete(path)
    changes.delete(path)
  }
  const add = (path: FilePath, keys: readonly string[]) => {
    keysOf.set(path, keys)
    changes.set(path, count)
    for (const key of keys) {
      const known = holders.get(key)
      if (known === undefined || known === path) holders.set(key, path)
      else if (typeof known === 'string') {
        holders.set(key, new Set([known, path]))
        changes.set(known, count)
      } else {
        for (const other of known) changes.set(other, count)
        known.add(path)
      }
    }
  }
  const filesWith = (key: string): readonly FilePath[] => {
    const known = holders.get(key)
    if (typeof known !== 'object') return known === undefined ? [] : [known]
    return [...known].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  }
  return {
    follow(entries) {
      count++
      const gone = new Set(keysOf.keys())
      places.clear()
      for (const [path, keys] of entries) {
        gone.delete(path)
        places.set(path, places.size)
        if (keysOf.get(path) === keys) continue
        remove(path)
        add(path, keys)
      }
      for (const path of gone) remove(path)
    },
    filesWith,
    has: (key) => filesWith(key).length > 0,
    neighbourhood: (path) => changes.get(path) ?? 0,
  }
}
