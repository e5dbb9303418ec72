import type { BranchWrite, Transaction } from '../../documents/transaction.ts'
import type { EncodedObject } from '../objects/encodeObject.ts'
import { type CommitOn, commitOn } from './commitOn.ts'
import { fileChanges } from './fileChanges.ts'
import type { BaseOfTree } from './plan.ts'

/**
 * The commit of a branch, on the host's tree with its changes; undefined where the branch is deleted. A branch that
 * goes on keeps its commits; one that joins the host has it for a second parent, so that its changes alone are new.
 */
export function branchCommit(
  { expected, writes, message, author, joins }: BranchWrite,
  { at, committer }: Pick<Transaction, 'at' | 'committer'>,
  host: BaseOfTree,
): (CommitOn & { readonly blobs: readonly EncodedObject[] }) | undefined {
  if (writes === null) return undefined
  const blobs: EncodedObject[] = []
  const changes = fileChanges(host.root, writes, blobs)
  const parents = [expected ?? host.head, ...(expected !== undefined && joins ? [host.head] : [])]
  const known = parents.filter((parent) => parent !== undefined)
  return { ...commitOn(host.root, changes, { at, message, author, committer, parents: known }), blobs }
}
