import type { Document, FilePath } from '../../documents/document.ts'
import { comparePaths } from '../../documents/comparePaths.ts'
import type { Shelf } from './edition.ts'
import { indexById } from './indexById.ts'
import { layeredMap } from './layeredMap.ts'
import type { Parsed } from './reader.ts'
import { shelfPlace } from './shelfPlace.ts'

/** A file as it is now; undefined: it is gone. */
export interface ShelfChange {
  readonly path: FilePath
  readonly parsed: Parsed | undefined
}

/** A shelf with changes, which come in byte order of their paths. */
export function changeShelf(shelf: Shelf | undefined, changes: readonly ShelfChange[]): Shelf {
  const before = shelf?.documents ?? []
  const few = changes.length * 16 < before.length
  const documents = few ? replaceFew(before, changes) : mergeMany(before, changes)
  const invalid = changeInvalid(shelf?.invalid ?? new Map(), changes)
  const size = documents.length + invalid.size
  if (!shelf) return { documents, invalid, size, ids: layeredMap(() => indexById(documents)) }
  return { documents, invalid, size, ids: shelf.ids.with(changedIds(shelf, documents, changes)) }
}

function documentOf({ parsed }: ShelfChange): Document | undefined {
  return parsed && 'document' in parsed ? parsed.document : undefined
}

function replaceFew(before: readonly Document[], changes: readonly ShelfChange[]): Document[] {
  const documents = before.slice()
  for (const change of changes) {
    const { number, found } = shelfPlace(documents, change.path)
    const document = documentOf(change)
    if (found && document) documents[number] = document
    else documents.splice(number, found ? 1 : 0, ...(document ? [document] : []))
  }
  return documents
}

function mergeMany(before: readonly Document[], changes: readonly ShelfChange[]): Document[] {
  const documents: Document[] = []
  let next = 0
  for (const change of changes) {
    while (next < before.length && comparePaths(before[next]!.path, change.path) < 0) documents.push(before[next++]!)
    if (before[next]?.path === change.path) next++
    const document = documentOf(change)
    if (document) documents.push(document)
  }
  while (next < before.length) documents.push(before[next++]!)
  return documents
}

function changeInvalid(before: Shelf['invalid'], changes: readonly ShelfChange[]): Shelf['invalid'] {
  if (!changes.some(({ path, parsed }) => before.has(path) || (parsed && 'problems' in parsed))) return before
  const invalid = new Map(before)
  for (const { path, parsed } of changes) {
    if (parsed && 'problems' in parsed) invalid.set(path, parsed.problems)
    else invalid.delete(path)
  }
  return invalid
}

function changedIds(
  shelf: Shelf,
  documents: readonly Document[],
  changes: readonly ShelfChange[],
): Map<string, Document | undefined> {
  const ids = new Map<string, Document | undefined>()
  for (const change of changes) {
    const { number, found } = shelfPlace(shelf.documents, change.path)
    const id = found ? shelf.documents[number]!.id : undefined
    if (id === undefined || id === documentOf(change)?.id) continue
    if (shelf.ids.get(id)?.path === change.path) ids.set(id, undefined)
  }
  for (const change of changes) {
    const document = documentOf(change)
    if (document) ids.set(document.id, document)
  }
  for (const [id, document] of ids) {
    // Two files may claim one id; when one goes, the other is found.
    if (!document)
      ids.set(
        id,
        documents.find((other) => other.id === id),
      )
  }
  return ids
}
