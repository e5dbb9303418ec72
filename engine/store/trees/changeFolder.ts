import type { FilePath } from '../../documents/document.ts'
import { encodeObject } from '../objects/encodeObject.ts'
import type { EncodedObject } from '../objects/encodeObject.ts'
import { type FileEntry, type Folder, makeFolder } from './folder.ts'
import { spliceTree } from './spliceTree.ts'
import type { TreeChange } from './spliceTree.ts'

/** What each path becomes; null removes it. */
export type FileChanges = ReadonlyMap<FilePath, FileEntry | null>

/** A tree with changed files and the tree objects this makes; a folder left empty disappears, as in git. */
export function changeFolder(
  folder: Folder | undefined,
  changes: FileChanges,
): { folder: Folder | undefined; objects: EncodedObject[] } {
  const objects: EncodedObject[] = []
  return { folder: change(folder, changes, objects), objects }
}

function change(folder: Folder | undefined, changes: FileChanges, objects: EncodedObject[]): Folder | undefined {
  const lines: TreeChange[] = []
  const below = new Map<string, Map<FilePath, FileEntry | null>>()
  for (const [path, entry] of changes) {
    const slash = path.indexOf('/')
    if (slash < 0) {
      lines.push({ name: path, mode: entry?.mode ?? '100644', oid: entry?.oid ?? null })
      continue
    }
    const name = path.slice(0, slash)
    below.set(name, (below.get(name) ?? new Map()).set(path.slice(slash + 1), entry))
  }
  const folders = new Map(folder?.folders)
  for (const [name, deeper] of below) {
    const child = change(folders.get(name), deeper, objects)
    if (child) folders.set(name, child)
    else folders.delete(name)
    lines.push({ name, mode: '40000', oid: child?.oid ?? null })
  }
  const raw = spliceTree(folder?.raw ?? Buffer.alloc(0), lines)
  if (raw.length === 0) return undefined
  const object = encodeObject('tree', raw)
  objects.push(object)
  return makeFolder(object.oid, raw, folders, folder && replaceFiles(folder, changes))
}

/** The changed folder's files without decoding it again; undefined where a new name would come in the wrong place. */
function replaceFiles(folder: Folder, changes: FileChanges): Map<string, FileEntry> | undefined {
  const files = new Map(folder.files)
  for (const [name, entry] of changes) {
    if (name.includes('/')) continue
    if (entry && !files.has(name)) return undefined
    if (entry) files.set(name, entry)
    else files.delete(name)
  }
  return files
}
