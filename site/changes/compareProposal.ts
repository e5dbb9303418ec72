import type { BlobId } from '../../engine/documents/document.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { compareFile } from './compareFile.ts'
import type { FileChange } from './fileChange.ts'

/** What a proposal changes, from the blobs it names; they outlive its branch as long as git keeps them. */
export async function compareProposal(
  { files }: Pick<ProposalData, 'files'>,
  textOf: (blob: BlobId) => Promise<string | undefined>,
): Promise<readonly FileChange[]> {
  return Promise.all(
    files.map(async ({ path, base, head }): Promise<FileChange> => {
      const before = base === undefined ? null : await textOf(base)
      const after = head === undefined ? null : await textOf(head)
      if (before !== undefined && after !== undefined) return compareFile(path, before, after)
      const kind = base === undefined ? 'new' : head === undefined ? 'removed' : 'changed'
      return {
        path,
        kind,
        added: 0,
        removed: 0,
        hunks: [],
        withheld: 'This repository does not have the text of this change.',
      }
    }),
  )
}
