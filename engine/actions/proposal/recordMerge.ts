import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { proposalLifecycle } from '../../lifecycles/proposal/proposalLifecycle.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'
import { proposalBranch } from './proposalBranch.ts'

/** Takes in that somebody merged a proposal without the engine: by git, on a forge, or just before a crash. */
export const recordMerge = defineAction({
  name: 'proposal.record_merge',
  description: 'Record that a proposal was merged without the engine.',
  told: 'Recorded a merge',
  for: 'engine',
  seat: 'nobody',
  positional: ['id', 'commit'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'by', 'commit'],
    properties: {
      id: { type: 'string', description: 'The proposal.' },
      by: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        description: 'Who merged it: a person of the world, or a name.',
      },
      commit: { type: 'string', pattern: '^[0-9a-f]{40}$', description: 'The commit that brought it.' },
    },
  },
  example: { id: 'p-one', by: 'ada', commit: '83d7a10c02a1f3a6e3f3a5c9a1d6a7b8c9d0e1f2' },
  branches: proposalBranch,
  decide(view, { id, by, commit }, { at, branch }) {
    const proposal = view.find<ProposalData>('proposal', id)
    if (!proposal) return refuse('reference/missing', `there is no proposal ${id}`, { got: id })
    const { data, path } = proposal
    const reason = `Merged without the engine, in ${commit.slice(0, 10)}.`
    const move = moveDocument(proposalLifecycle, view, proposal, ['applied'], { applied_by: by, reason }, at)
    if (move.kind === 'illegal') return refuse('proposal/move', move.message, { path })
    const head = branch(data.branch)
    return {
      kind: 'decided',
      summary: `Record a merge: ${data.title}`,
      changes: move.changes,
      ...(head ? { branches: [{ branch: data.branch, expected: head.host, changes: null, message: '' }] } : {}),
    }
  },
})
