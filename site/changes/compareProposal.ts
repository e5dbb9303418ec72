import type { ProposalData } from '../../schemas/types.ts'
import type { View } from '../../engine/documents/view.ts'
import { compareFile } from './compareFile.ts'
import type { FileChange } from './fileChange.ts'

/**
 * What a proposal changes, found by blob id in any of the views that may still hold it: its branch while
 * it is open, the commit it was based on, the present.
 */
export function compareProposal({ files }: ProposalData, views: readonly View[]): readonly FileChange[] {
  const textOf = (path: string, blob: string | undefined): string | null | undefined =>
    blob === undefined ? null : views.find((view) => view.blob(path) === blob)?.text(path)

  return files.map(({ path, base, head }) => {
    const before = textOf(path, base)
    const after = textOf(path, head)
    if (before !== undefined && after !== undefined) return compareFile(path, before, after)
    return {
      path,
      kind: base === undefined ? 'new' : head === undefined ? 'removed' : 'changed',
      added: 0,
      removed: 0,
      hunks: [],
      withheld: 'The branch that held this change is gone.',
    }
  })
}
