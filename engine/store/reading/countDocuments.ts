import type { Tree } from '../../collections/collection.ts'
import type { Edition } from './edition.ts'

/** How many files belong to a collection, of one tree or of both, valid or not. */
export function countDocuments({ catalogue, shelves }: Edition, tree?: Tree): number {
  return catalogue.collections
    .filter((collection) => tree === undefined || collection.tree === tree)
    .reduce((sum, { name }) => sum + (shelves.get(name)?.size ?? 0), 0)
}
