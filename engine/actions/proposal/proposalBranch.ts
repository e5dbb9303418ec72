import type { View } from '../../documents/view.ts'
import type { ProposalData } from '../../../schemas/types.ts'

/** The branch of a proposal, for whoever decides on what it holds; none where there is no such proposal. */
export function proposalBranch(view: View, { id }: { readonly id: string }): readonly string[] {
  const proposal = view.find<ProposalData>('proposal', id)
  return proposal ? [proposal.data.branch] : []
}
