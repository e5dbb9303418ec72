import type { FilePath } from '../documents/document.ts'
import type { Catalogue } from './catalogue.ts'
import type { Tree } from './collection.ts'

/**
 * The one tree that a path belongs to: the world's where one of its collections claims the path, and everywhere below
 * `.swarm`. What is left is the host's, and there a file is a page or a plain file, whatever its name.
 */
export function treeOf({ match }: Pick<Catalogue, 'match'>, path: FilePath): Tree {
  return match(path)?.tree ?? (path.startsWith('.swarm/') ? 'world' : 'host')
}
