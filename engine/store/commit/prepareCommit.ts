import { encodeObject } from '../objects/encodeObject.ts'
import type { EncodedObject } from '../objects/encodeObject.ts'
import type { CommitId, FilePath } from '../../documents/document.ts'
import type { Transaction } from '../../documents/transaction.ts'
import { checkRefName } from '../refs/checkRefName.ts'
import type { FileEntry, Folder } from '../trees/folder.ts'
import { branchCommit } from './branchCommit.ts'
import type { HashedWrite } from './checkWrites.ts'
import { commitOn } from './commitOn.ts'
import type { Base, PlannedBranch, PlannedFile } from './plan.ts'

/** Every object of a transaction, and what they make. */
export interface PreparedCommit {
  /** As it is where nobody signs it. */
  readonly commit: EncodedObject
  readonly tree: string
  readonly parents: readonly CommitId[]
  readonly root: Folder | undefined
  readonly branches: readonly PlannedBranch[]
  /** All but the commit. */
  readonly objects: readonly EncodedObject[]
}

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
  const parents = [...(base.world.head === undefined ? [] : [base.world.head]), ...transaction.mergeParents]
  const { commit, tree, root, trees } = commitOn(base.world.root, changes, { ...transaction, parents })
  objects.push(...trees)
  const branches = transaction.branches.map((write): PlannedBranch => {
    const ref = `refs/heads/${checkRefName(write.branch)}`
    const to = branchCommit(write, transaction, base.host)
    if (to) objects.push(...to.blobs, ...to.trees, to.commit)
    return { ref, from: write.expected, to: to?.commit.oid }
  })
  return { commit, tree, parents, root, branches, objects }
}
