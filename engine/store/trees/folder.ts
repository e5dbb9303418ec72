import type { BlobId, FilePath } from '../../documents/document.ts'
import { comparePaths } from '../../documents/comparePaths.ts'
import { decodeTree } from './decodeTree.ts'

/** A tracked file (or symbolic link, or submodule) in a tree. */
export interface FileEntry {
  readonly oid: BlobId
  /** `100644`, `100755`, `120000` (a symbolic link) or `160000` (a submodule). */
  readonly mode: string
}

/** One git tree with everything below it; immutable, and shared between the versions it did not change in. */
export interface Folder {
  readonly oid: string
  /** The tree object's bytes: changes are spliced into them, so that what we cannot name survives unchanged. */
  readonly raw: Buffer
  readonly folders: ReadonlyMap<string, Folder>
  /** In byte order of their names. */
  readonly files: ReadonlyMap<string, FileEntry>
}

/** A folder of known bytes; its files are decoded when somebody asks, unless they are known too. */
export function makeFolder(
  oid: string,
  raw: Buffer,
  folders: Folder['folders'],
  known?: Map<string, FileEntry>,
): Folder {
  let files = known
  return {
    oid,
    raw,
    folders,
    get files() {
      if (files) return files
      files = new Map()
      for (const { mode, name, oid } of decodeTree(raw)) {
        // A name that is not UTF-8 cannot be a path here; it lives on in `raw`.
        if (mode !== '40000' && !name.includes('\ufffd')) files.set(name, { mode, oid })
      }
      return files
    },
  }
}

/** The folder at this path; `''` is the root itself. */
export function findFolder(root: Folder | undefined, path: FilePath): Folder | undefined {
  let folder = root
  for (const name of path === '' ? [] : path.split('/')) folder = folder?.folders.get(name)
  return folder
}

/** The tracked file at this path. */
export function findFile(root: Folder | undefined, path: FilePath): FileEntry | undefined {
  const slash = path.lastIndexOf('/')
  return findFolder(root, path.slice(0, Math.max(slash, 0)))?.files.get(path.slice(slash + 1))
}

/** Every tracked file below a folder with its path, in byte order of the paths. */
export function* listFiles(folder: Folder, at: FilePath): Generator<[FilePath, FileEntry]> {
  const prefix = at === '' ? '' : `${at}/`
  const folders = [...folder.folders].sort(([a], [b]) => comparePaths(`${a}/`, `${b}/`))
  let next = 0
  for (const [name, entry] of folder.files) {
    // A folder sorts as if its name ended in a slash.
    while (next < folders.length && comparePaths(`${folders[next]![0]}/`, name) < 0) {
      yield* listFiles(folders[next]![1], prefix + folders[next++]![0])
    }
    if (entry.mode !== '160000') yield [prefix + name, entry]
  }
  while (next < folders.length) yield* listFiles(folders[next]![1], prefix + folders[next++]![0])
}
