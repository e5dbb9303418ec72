import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import { explainBranch } from '../lifecycles/proposal/explainBranch.ts'
import type { World } from '../ports/world.ts'
import type { ProposalData } from '../../schemas/types.ts'
import { readBranches } from './readBranches.ts'

/** What is wrong with the branches of proposals that wait; one that stands as it was proposed costs a look at a ref. */
export async function checkBranches({ store }: Pick<World, 'store'>, view: View): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const proposal of view.of<ProposalData>('proposal')) {
    const { status, branch, commits } = proposal.data
    if (status !== 'ready_for_merge') continue
    if (commits && (await store.resolve(`refs/heads/${branch}`)) === commits.at(-1)) continue
    problems.push(...explainBranch(proposal, (await readBranches(store, [branch])).get(branch)))
  }
  return problems
}
