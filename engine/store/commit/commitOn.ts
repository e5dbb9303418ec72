import { encodeCommit, type CommitContent } from '../objects/encodeCommit.ts'
import { encodeObject } from '../objects/encodeObject.ts'
import type { EncodedObject } from '../objects/encodeObject.ts'
import { changeFolder, type FileChanges } from '../trees/changeFolder.ts'
import type { Folder } from '../trees/folder.ts'

/** A commit that changes files of a tree, with every object that makes it besides the blobs; nothing is written. */
export interface CommitOn {
  readonly commit: EncodedObject
  readonly tree: string
  readonly root: Folder | undefined
  readonly trees: readonly EncodedObject[]
}

/** Puts changed files on a tree and a commit on that; a tree without files is written, too. */
export function commitOn(
  base: Folder | undefined,
  changes: FileChanges,
  content: Omit<CommitContent, 'tree'>,
): CommitOn {
  const { folder: root, objects } = changeFolder(base, changes)
  const empty = root ? [] : [encodeObject('tree', Buffer.alloc(0))]
  const tree = root?.oid ?? empty[0]!.oid
  return { commit: encodeCommit({ ...content, tree }), tree, root, trees: [...objects, ...empty] }
}
