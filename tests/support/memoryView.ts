import { createHash } from 'node:crypto'
import type { Collection } from '../../engine/collections/collection.ts'
import { matchCollection } from '../../engine/collections/matchCollection.ts'
import type { Document } from '../../engine/documents/document.ts'
import { parseDocument } from '../../engine/collections/parseDocument.ts'
import type { View } from '../../engine/documents/view.ts'

/** A view over texts in memory. Documents are read with the collections given; without any there are only files. */
export function memoryView(
  texts: ReadonlyMap<string, string> | Readonly<Record<string, string>>,
  collections: readonly Collection[] = [],
): View {
  const files: ReadonlyMap<string, string> = texts instanceof Map ? texts : new Map(Object.entries(texts))
  const paths = [...files.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const folders = foldersOf(paths)
  const blobs = new Map<string, string>()
  const blob = (path: string) => {
    const text = files.get(path)
    if (text === undefined) return undefined
    const known = blobs.get(path) ?? blobOf(text)
    blobs.set(path, known)
    return known
  }
  const match = matchCollection(collections)
  const readings = paths.flatMap((path) => {
    const collection = match(path)
    const text = files.get(path) ?? ''
    return collection ? [parseDocument(text, path, collection, blobOf(text))] : []
  })
  const documents = readings.flatMap((reading) => (reading.kind === 'document' ? [reading.document] : []))
  const byCollection = Map.groupBy(documents, ({ collection }) => collection)
  const byPath = new Map(documents.map((document) => [document.path, document]))
  const of = (collection: string) => byCollection.get(collection) ?? []
  return {
    head: '0'.repeat(40),
    host: '0'.repeat(40),
    document: (path) => byPath.get(path),
    of: <D extends object>(collection: string) => of(collection) as unknown as readonly Document<D>[],
    find: <D extends object>(collection: string, id: string) =>
      of(collection).find((document) => document.id === id) as Document<D> | undefined,
    text: (path) => files.get(path),
    blob,
    has: (path) => files.has(path),
    hasFolder: (path) => folders.has(path),
    entries: (folder) => folders.get(folder) ?? [],
    files: (under) => (under === '' ? paths : paths.filter((path) => path.startsWith(`${under}/`))),
    problems: readings.flatMap((reading) => (reading.kind === 'invalid' ? reading.problems : [])),
  }
}

/** The names that stand directly in each folder. */
function foldersOf(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>([['', new Set()]])
  for (const path of paths) {
    for (let below = path; below !== '';) {
      const cut = below.lastIndexOf('/')
      const folder = cut < 0 ? '' : below.slice(0, cut)
      const names = folders.get(folder)
      folders.set(folder, (names ?? new Set()).add(below.slice(cut + 1)))
      // Where the folder was known, so are those above it.
      below = names && folder !== '' ? '' : folder
    }
  }
  return folders
}

/** The id git gives a text. */
function blobOf(text: string): string {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
