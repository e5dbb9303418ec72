import { payResident } from '../../actions/ledger/payResident.ts'
import { applyProposal } from '../../actions/proposal/applyProposal.ts'
import { recordMerge } from '../../actions/proposal/recordMerge.ts'
import { appliedProposal } from '../../economy/payments/appliedProposal.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { engine } from '../engine.ts'
import type { Consequence } from './consequence.ts'

/** The pay for a proposal that somebody has merged. */
export const payForProposal: Consequence = {
  name: 'pay-for-proposal',
  tells: 'A resident whose proposal is applied is paid for it.',
  follow({ act, after }) {
    if (!applyProposal.isOf(act) && !recordMerge.isOf(act)) return []
    const { id: subject } = act.input
    const author = after.find<ProposalData>('proposal', subject)?.data.author
    if (author === undefined || !after.find('resident', author)) return []
    return [payResident.act(engine, { reason: appliedProposal.reason, subject, resident: author })]
  },
}
