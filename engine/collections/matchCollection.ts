import type { FilePath } from '../documents/document.ts'
import { matchGlob } from '../documents/matchGlob.ts'
import type { Collection } from './collection.ts'

/**
 * The one question every path is asked: which collection does this file belong to, if any? The longest fixed beginning
 * wins.
 */
export function matchCollection(collections: readonly Collection[]): (path: FilePath) => Collection | undefined {
  const candidates = collections
    .flatMap((collection) =>
      collection.files.map((glob) => ({ collection, prefix: glob.split('*', 1)[0] ?? '', matches: matchGlob(glob) })),
    )
    .sort((a, b) => b.prefix.length - a.prefix.length)
  return (path) => candidates.find(({ prefix, matches }) => path.startsWith(prefix) && matches(path))?.collection
}
