import type { ProposalData } from '../../../schemas/types.ts'
import { engine } from '../engine.ts'
import type { Consequence } from './consequence.ts'

/** The reward of a proposal that somebody has merged. */
export const payForProposal: Consequence = {
  name: 'pay-for-proposal',
  tells: 'A resident whose proposal is applied is paid for it.',
  follow({ act, before, after }) {
    const id = String(act.input['id'] ?? '')
    const was = before.find<ProposalData>('proposal', id)?.data.status
    const proposal = after.find<ProposalData>('proposal', id)
    if (proposal?.data.status !== 'applied' || was === 'applied') return []
    if (!after.find('resident', proposal.data.author)) return []
    return [{ by: engine, action: 'proposal.reward', input: { id } }]
  },
}
