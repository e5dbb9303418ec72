import type { FilePath } from '../../documents/document.ts'

/** Which files have which keys: anchors, words, targets of links. */
export interface KeyIndex {
  /** The files that have a key, in the order in which they were given. */
  filesWith(key: string): readonly FilePath[]
  has(key: string): boolean
  /** More than one file has this key. */
  isShared(key: string): boolean
  /** The keys that more files have than this, in no order. */
  keysInMoreThan(files: number): readonly string[]
  /**
   * Another number whenever a file that has one of the keys which this file watches came, went or got other keys, or
   * this file did.
   */
  neighbourhood(path: FilePath): number
}

/** A file with its keys. The same array stands for the same keys. */
export interface KeyedFile {
  readonly path: FilePath
  readonly keys: readonly string[]
  /** The keys by which others become its neighbours. */
  readonly watched?: readonly string[]
}

/** An index that follows from look to look. */
export interface FollowingIndex extends KeyIndex {
  /** Takes in what changed. */
  follow(files: readonly KeyedFile[]): void
}

/** Opens an index without a file. To follow costs what changed, whatever the size of the library. */
export function openKeyIndex(): FollowingIndex {
  const known = new Map<FilePath, KeyedFile>()
  /** Nearly every key has one holder, which needs no set. */
  const single = new Map<string, FilePath>()
  const several = new Map<string, Set<FilePath>>()
  const watchers = new Map<string, Set<FilePath>>()
  const places = new Map<FilePath, number>()
  const changes = new Map<FilePath, number>()
  let count = 0

  const touch = (key: string) => {
    for (const path of watchers.get(key) ?? []) changes.set(path, count)
  }
  const remove = ({ path, keys, watched = [] }: KeyedFile) => {
    for (const key of keys) {
      if (single.get(key) === path) single.delete(key)
      several.get(key)?.delete(path)
      touch(key)
    }
    for (const key of watched) watchers.get(key)?.delete(path)
    known.delete(path)
    changes.delete(path)
  }
  const add = (file: KeyedFile) => {
    const { path, keys, watched = [] } = file
    known.set(path, file)
    for (const key of keys) {
      const [one, many] = [single.get(key), several.get(key)]
      if (many) many.add(path)
      else if (one === undefined || one === path) single.set(key, path)
      else {
        single.delete(key)
        several.set(key, new Set([one, path]))
      }
      touch(key)
    }
    for (const key of watched) watchers.set(key, (watchers.get(key) ?? new Set()).add(path))
    changes.set(path, count)
  }
  return {
    follow(files) {
      count++
      const gone = new Map(known)
      places.clear()
      for (const file of files) {
        const before = gone.get(file.path)
        gone.delete(file.path)
        places.set(file.path, places.size)
        if (before?.keys === file.keys) continue
        if (before) remove(before)
        add(file)
      }
      for (const file of gone.values()) remove(file)
    },
    filesWith(key) {
      const one = single.get(key)
      if (one !== undefined) return [one]
      return [...(several.get(key) ?? [])].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    },
    has: (key) => single.has(key) || (several.get(key)?.size ?? 0) > 0,
    isShared: (key) => (several.get(key)?.size ?? 0) > 1,
    keysInMoreThan: (files) => [...several].flatMap(([key, paths]) => (paths.size > files ? [key] : [])),
    neighbourhood: (path) => changes.get(path) ?? 0,
  }
}
