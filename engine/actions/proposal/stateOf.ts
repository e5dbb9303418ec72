import type { BranchState } from '../../lifecycles/proposal/explainBranch.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import type { ActContext } from '../action.ts'

/** A proposal's branch as it is at this moment; undefined where it is gone. */
export function stateOf(
  { branch: name }: Pick<ProposalData, 'branch'>,
  { branch, ahead }: Pick<ActContext, 'branch' | 'ahead'>,
): BranchState | undefined {
  const view = branch(name)
  return view && { head: view.host, ahead: ahead(name) }
}
