import type { ProposalData } from '../../../schemas/types.ts'
import { documentResult } from '../documentResult.ts'
import { defineQuery } from '../query.ts'

/** Lists proposals. */
export const proposalList = defineQuery({
  name: 'proposal.list',
  description: 'List the proposals that are open.',
  command: { chapter: 'review' },
  input: {
    type: 'object',
    additionalProperties: false,
    properties: { all: { type: 'boolean', description: 'The closed ones too.' } },
  },
  examples: [{}, { all: true }],
  result: { type: 'array', description: 'By path.', items: documentResult('proposal') },
  read({ view }, { all = false }) {
    const proposals = view.of<ProposalData>('proposal').filter(({ data }) => all || data.closed === undefined)
    return { kind: 'answered', data: proposals.map(({ path, data }) => ({ ...data, path })) }
  },
})
