import type { BlobId, FilePath } from '../../documents/document.ts'
import type { TreeLine } from '../trees/decodeTree.ts'
import { fileId } from './fileId.ts'
import type { TreeEntries } from './openTrees.ts'

/** The blobs of these files, and of all files below these folders, in a tree. */
export async function findBlobs(
  treeOf: (oid: string | undefined) => Promise<TreeEntries>,
  root: string,
  paths: readonly FilePath[],
): Promise<ReadonlyMap<FilePath, BlobId>> {
  const found = new Map<FilePath, BlobId>()
  const collect = async (folder: string, at: FilePath): Promise<void> => {
    for (const line of (await treeOf(folder)).values()) {
      if (line.mode === '40000') await collect(line.oid, `${at}/${line.name}`)
      else found.set(`${at}/${line.name}`, fileId(line))
    }
  }
  for (const path of paths) {
    let line: TreeLine | undefined = { mode: '40000', name: '', oid: root }
    for (const name of path.split('/')) line = line?.mode === '40000' ? (await treeOf(line.oid)).get(name) : undefined
    if (line?.mode === '40000') await collect(line.oid, path)
    else if (line) found.set(path, fileId(line))
  }
  return found
}
