import { isUtf8 } from 'node:buffer'
import type { BlobId, Document, FilePath } from '../../documents/document.ts'
import type { Problem } from '../../documents/problem.ts'
import type { Snapshot } from '../../documents/view.ts'
import { StoreError } from '../storeError.ts'
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
  readonly match: Reader['match']
  /** Texts that only this snapshot needs. */
  readonly own?: ReadonlyMap<BlobId, Buffer>
}

/** The view of an edition that the pure rooms read. */
export function makeSnapshot({ edition, texts, match, own }: SnapshotSource): Snapshot {
  const { head, root, shelves } = edition
  let problems: readonly Problem[] | undefined
  const file = (path: FilePath) => tracked(findFile(root, path))
  return {
    kind: 'snapshot',
    head,
    // The branch holds both trees.
    host: head,
    document(path) {
      const shelf = shelves.get(match(path)?.name ?? '')
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
        throw new StoreError(
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

function tracked(entry: FileEntry | undefined): FileEntry | undefined {
  // A submodule is a commit of another repository, not a file of this one.
  return entry?.mode === '160000' ? undefined : entry
}

function invalidFiles(shelf: Shelf): [FilePath, readonly Problem[]][] {
  return [...shelf.invalid]
}
