import type { Change } from '../../documents/change.ts'
import type { Document, Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { moveDocument } from '../moveDocument.ts'
import { proposalLifecycle } from './proposalLifecycle.ts'

/** Closes those proposals of a task that its next result takes the place of. */
export function supersedeProposals(
  view: View,
  task: string,
  at: Instant,
  which: (proposal: Document<ProposalData>) => boolean,
): readonly Change[] {
  return view
    .of<ProposalData>('proposal')
    .filter((proposal) => proposal.data.task === task && which(proposal))
    .flatMap((proposal) => {
      const move = moveDocument(
        proposalLifecycle,
        view,
        proposal,
        ['superseded'],
        { reason: 'The task is worked again.' },
        at,
      )
      return move.kind === 'moved' ? move.changes : []
    })
}
