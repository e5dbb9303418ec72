import { isUtf8 } from 'node:buffer'
import type { Catalogue } from '../../collections/catalogue.ts'
import type { BlobId, Document, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import { readOnce } from '../../documents/readOnce.ts'
import type { Reading } from '../../documents/reading.ts'
import type { Snapshot } from '../../documents/view.ts'
import { hashBlob } from '../objects/hashBlob.ts'
import { WorldError } from '../../documents/worldError.ts'
import { comparePaths } from '../../documents/comparePaths.ts'
import { type FileEntry, findFile, findFolder, listFiles } from '../trees/folder.ts'
import type { Edition, Shelf } from './edition.ts'
import type { Reader } from './reader.ts'
import { shelfPlace } from './shelfPlace.ts'
import type { Texts } from './texts.ts'

/** What a snapshot reads from. */
export interface SnapshotSource {
  readonly edition: Edition
  readonly texts: Texts
  readonly parse: Reader['parse']
  /** Texts that only this snapshot needs. */
  readonly own?: ReadonlyMap<BlobId, Buffer>
}

/** The view of an edition that the pure rooms read. */
export function makeSnapshot({ edition, texts, parse, own }: SnapshotSource): Snapshot {
  const { head, host, root, shelves, catalogue } = edition
  let problems: readonly Problem[] | undefined
  const file = (path: FilePath) => tracked(findFile(root, path))
  return {
    kind: 'snapshot',
    head,
    host,
    read: readOnce((path, text) => readText(catalogue, parse, path, text)),
    document(path) {
      const shelf = shelves.get(catalogue.match(path)?.name ?? '')
      const { number, found } = shelfPlace(shelf?.documents ?? [], path)
      return found ? shelf!.documents[number] : undefined
    },
    of: <D extends object>(collection: string) =>
      (shelves.get(collection)?.documents ?? []) as readonly Document[] as readonly Document<D>[],
    find: <D extends object>(collection: string, id: string) =>
      shelves.get(collection)?.ids.get(id) as Document<D> | undefined,
    text(path) {
      const entry = file(path)
      if (!entry || entry.mode === '120000') return undefined
      const bytes = own?.get(entry.oid) ?? texts.find(path, entry.oid)
      if (!bytes) {
        texts.wanted.set(entry.oid, path)
        throw new WorldError(
          'store/moved',
          `${path} was changed while it was read`,
          'Take a new snapshot and try again.',
        )
      }
      return isUtf8(bytes) ? bytes.toString('utf8') : undefined
    },
    blob: (path) => file(path)?.oid,
    has: (path) => file(path) !== undefined,
    hasFolder: (path) => findFolder(root, path) !== undefined,
    *entries(path) {
      const folder = findFolder(root, path)
      if (folder) yield* folder.folders.keys()
      if (folder) yield* folder.files.keys()
    },
    *files(under) {
      const folder = findFolder(root, under)
      if (folder) for (const [path] of listFiles(folder, under)) yield path
    },
    get problems() {
      problems ??= [...shelves.values()]
        .flatMap(invalidFiles)
        .sort(([a], [b]) => comparePaths(a, b))
        .flatMap(([, all]) => all)
      return problems
    },
  }
}

function readText({ match }: Catalogue, parse: Reader['parse'], path: FilePath, text: string): Reading {
  const blob = hashBlob(Buffer.from(text))
  const collection = match(path)
  if (!collection) return { kind: 'file', blob }
  const parsed = parse(text, path, collection, blob)
  return 'document' in parsed
    ? { kind: 'document', document: parsed.document, blob }
    : { kind: 'invalid', problems: parsed.problems, blob }
}

function tracked(entry: FileEntry | undefined): FileEntry | undefined {
  // A submodule is a commit of another repository, not a file of this one.
  return entry?.mode === '160000' ? undefined : entry
}

function invalidFiles(shelf: Shelf): [FilePath, readonly Problem[]][] {
  return [...shelf.invalid]
}
