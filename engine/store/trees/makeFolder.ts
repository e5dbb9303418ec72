import { decodeTree } from './decodeTree.ts'
import type { FileEntry, Folder } from './folder.ts'

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
