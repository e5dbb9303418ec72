import type { Collection } from '../../engine/collections/collection.ts'
import type { FilePath } from '../../engine/documents/document.ts'

/** The literal beginning of a collection's first glob: a folder with its slash, or the only file there can be. */
export function placeOf({ files: [glob = ''] }: Pick<Collection, 'files'>): FilePath {
  const star = glob.indexOf('*')
  return star === -1 ? glob : glob.slice(0, glob.lastIndexOf('/', star) + 1)
}
