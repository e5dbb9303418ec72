import { openProposal } from '../../actions/proposal/openProposal.ts'
import { reviseProposal } from '../../actions/proposal/reviseProposal.ts'
import { chooseAgain } from '../../lifecycles/proposal/chooseAgain.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { engine } from '../engine.ts'
import type { Consequence } from './consequence.ts'

/** The document of a proposal that is done again: it says what its branch holds now. */
export const doAgain: Consequence = {
  name: 'do-again',
  tells: 'A proposal that waited to be done again, and whose branch gained a commit, says what it proposes now.',
  follow({ act, before, after }) {
    if (!openProposal.isOf(act)) return []
    // Where a document was made, it is another proposal.
    if (after.of<ProposalData>('proposal').some(({ id }) => !before.find('proposal', id))) return []
    const { task, title, text, changes } = act.input
    const real = changes.filter((change) => (before.text(change.path) ?? null) !== change.text)
    const again = chooseAgain(
      before,
      task,
      real.map(({ path }) => path),
    )
    return again ? [reviseProposal.act(engine, { id: again.id, author: act.by.id, title, text, changes })] : []
  },
}
