import { encodeCommit } from '../objects/encodeCommit.ts'
import { encodeObject } from '../objects/encodeObject.ts'
import type { EncodedObject } from '../objects/encodeObject.ts'
import type { CommitId, FilePath } from '../../documents/document.ts'
import type { Transaction, Write } from '../../documents/transaction.ts'
import { checkRefName } from '../refs/checkRefName.ts'
import { changeFolder } from '../trees/changeFolder.ts'
import { type FileEntry, findFile, type Folder } from '../trees/folder.ts'
import type { HashedWrite } from './checkWrites.ts'
import type { Base, BaseOfTree, PlannedBranch, PlannedFile } from './plan.ts'

/** Every object of a transaction, and what they make. */
export interface PreparedCommit {
  readonly commit: CommitId
  readonly root: Folder | undefined
  readonly branches: readonly PlannedBranch[]
  readonly objects: readonly EncodedObject[]
}

const emptyTree = Buffer.alloc(0)

/** Computes the commit, its trees, and those of its branches, which begin at the host; nothing is written. */
export function prepareCommit(
  transaction: Transaction,
  base: Base,
  writes: readonly HashedWrite[],
  files: readonly PlannedFile[],
): PreparedCommit {
  const objects: EncodedObject[] = []
  const modes = new Map(files.map((file) => [file.path, file.mode]))
  for (const { bytes } of writes) if (bytes) objects.push(encodeObject('blob', bytes))
  const changes = new Map<FilePath, FileEntry | null>(
    writes.map(({ path, blob }) => [path, blob === undefined ? null : { oid: blob, mode: modes.get(path)! }]),
  )
  const made = commitOn(base.world, changes, objects, {
    ...transaction,
    parents: [...(base.world.head === undefined ? [] : [base.world.head]), ...transaction.mergeParents],
  })
  const branches = transaction.branches.map(({ branch, expected, writes, message, author }): PlannedBranch => {
    const ref = `refs/heads/${checkRefName(branch)}`
    if (writes === null) return { ref, from: expected, to: undefined }
    const parent = expected ?? base.host.head
    const content = { at: transaction.at, message, author, committer: transaction.committer }
    const to = commitOn(base.host, branchChanges(base.host, writes, objects), objects, {
      ...content,
      parents: parent === undefined ? [] : [parent],
    })
    return { ref, from: expected, to: to.commit }
  })
  return { ...made, branches, objects }
}

type Content = Pick<Transaction, 'at' | 'message' | 'author' | 'committer'> & { readonly parents: readonly CommitId[] }

function commitOn(
  base: BaseOfTree,
  changes: ReadonlyMap<FilePath, FileEntry | null>,
  objects: EncodedObject[],
  content: Content,
): { commit: CommitId; root: Folder | undefined } {
  const { folder: root, objects: trees } = changeFolder(base.root, changes)
  objects.push(...trees)
  if (!root) objects.push(encodeObject('tree', emptyTree))
  const commit = encodeCommit({ ...content, tree: root?.oid ?? encodeObject('tree', emptyTree).oid })
  objects.push(commit)
  return { commit: commit.oid, root }
}

function branchChanges(
  base: BaseOfTree,
  writes: readonly Write[],
  objects: EncodedObject[],
): Map<FilePath, FileEntry | null> {
  const changes = new Map<FilePath, FileEntry | null>()
  for (const { path, text } of writes) {
    const blob = text === null ? undefined : encodeObject('blob', Buffer.from(text))
    if (blob) objects.push(blob)
    changes.set(path, blob ? { oid: blob.oid, mode: findFile(base.root, path)?.mode ?? '100644' } : null)
  }
  return changes
}
