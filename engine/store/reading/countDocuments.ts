import type { Edition } from './edition.ts'

/** How many files belong to a collection, valid or not. */
export function countDocuments(edition: Edition): number {
  return [...edition.shelves.values()].reduce((sum, { size }) => sum + size, 0)
}
