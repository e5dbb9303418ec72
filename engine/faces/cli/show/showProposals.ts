import type { proposalList } from '../../../queries/proposal/proposalList.ts'
import type { DataOf } from '../../../queries/query.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows, clip } from './columns.ts'
import { countOf, showStatus } from './words.ts'

/** A line for each proposal. */
export function showProposals(proposals: DataOf<typeof proposalList>, terminal: Terminal): string {
  if (proposals.length === 0) return 'No proposal waits.'
  const lines = alignRows(
    proposals.map((proposal) => [
      terminal.paint('bold', proposal.id),
      showStatus(proposal.status, terminal),
      proposal.author,
      countOf(proposal.files.length, 'file'),
      clip(proposal.title, Math.max(30, terminal.width - 62)),
    ]),
  )
  return [...lines, terminal.paint('dim', 'vivarium proposal show <id>')].join('\n')
}
