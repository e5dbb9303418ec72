import type { ProposalData } from '../../../schemas/types.ts'

/** Whether a proposal waits to be done again: then its task's next result is one more commit on its branch. */
export function waitsForWork({ status }: Pick<ProposalData, 'status'>): boolean {
  return status === 'conflicted' || status === 'changes_requested'
}
