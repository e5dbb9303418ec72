import type { ProposalData } from '../../../../schemas/types.ts'
import { answer } from '../commandOutcome.ts'
import { defineCommand } from '../command.ts'
import { alignRows, clip } from '../show/columns.ts'
import { countOf, showStatus } from '../show/words.ts'

/** Lists proposals. */
export const proposalList = defineCommand<{ all?: boolean }>({
  name: 'proposal list',
  description: 'List the proposals that are open.',
  input: { all: { type: 'boolean', description: 'The closed ones too.' } },
  async run({ all = false }, session) {
    const world = await session.openWorld()
    const proposals = (await world.store.snapshot())
      .of<ProposalData>('proposal')
      .filter(({ data }) => all || data.closed === undefined)
      .map(({ path, data }) => ({ ...data, path }))
    return answer(proposals, (rows, terminal) => {
      if (rows.length === 0) return 'No proposal waits.'
      const lines = alignRows(
        rows.map((proposal) => [
          terminal.paint('bold', proposal.id),
          showStatus(proposal.status, terminal),
          proposal.author,
          countOf(proposal.files.length, 'file'),
          clip(proposal.title, Math.max(30, terminal.width - 62)),
        ]),
      )
      return [...lines, terminal.paint('dim', 'vivarium proposal show <id>')].join('\n')
    })
  },
})
