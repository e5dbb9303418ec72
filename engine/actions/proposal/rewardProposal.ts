import { grant } from '../../economy/grant.ts'
import type { PhysicsData, ProposalData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Pays the author of an applied proposal, once. Only the engine does this. */
export const rewardProposal = defineAction({
  name: 'proposal.reward',
  description: 'Pay the author of an applied proposal.',
  told: 'Rewarded a proposal',
  for: 'engine',
  seat: 'nobody',
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: { id: { type: 'string', description: 'The proposal.' } },
  },
  example: { id: 'p-one' },
  decide(view, { id }, { at }) {
    const proposal = view.find<ProposalData>('proposal', id)
    if (!proposal) return refuse('reference/missing', `there is no proposal ${id}`, { got: id })
    const { author: resident, status } = proposal.data
    if (status !== 'applied') {
      return refuse('proposal/unapplied', 'only what was applied is paid', {
        path: proposal.path,
        expected: 'applied',
        got: status,
      })
    }
    const physics = view.document('.swarm/physics.yaml')?.data as unknown as PhysicsData | undefined
    if (!physics)
      return refuse('economy/physics', 'the constants of the economy cannot be read', { path: '.swarm/physics.yaml' })
    const amount = physics.applied_proposal.author
    return {
      kind: 'decided',
      summary: `Reward ${resident}: ${amount}`,
      changes: grant(view, physics, { resident, amount, reason: 'applied_proposal', subject: id, at }),
    }
  },
})
