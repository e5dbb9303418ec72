import type { CommitId } from '../../documents/document.ts'
import type { Folder } from '../trees/folder.ts'
import { changeShelf } from './changeShelf.ts'
import type { ShelfChange } from './changeShelf.ts'
import type { Edition, Shelf } from './edition.ts'

/** The next edition, sharing every shelf that has no changes. */
export function changeEdition(
  before: Edition | undefined,
  head: CommitId,
  root: Folder | undefined,
  changes: ReadonlyMap<string, readonly ShelfChange[]>,
): Edition {
  const shelves = new Map<string, Shelf>(before?.shelves)
  for (const [collection, changed] of changes) shelves.set(collection, changeShelf(shelves.get(collection), changed))
  return { head, root, shelves }
}
