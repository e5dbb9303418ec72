import type { Change } from '../../documents/change.ts'
import type { View } from '../../documents/view.ts'
import type { PersonData, ProposalData, TaskData } from '../../../schemas/types.ts'
import type { Document } from '../../documents/document.ts'
import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { proposalLifecycle } from '../../lifecycles/proposal/proposalLifecycle.ts'
import { explainBranch } from '../../lifecycles/proposal/explainBranch.ts'
import type { ProposalEvent } from '../../lifecycles/proposal/proposalLifecycle.ts'
import { supersedeProposals } from '../../lifecycles/proposal/supersedeProposals.ts'
import { voidApprovals } from '../../lifecycles/proposal/voidApprovals.ts'
import { returnToQueue } from '../../lifecycles/task/returnToQueue.ts'
import type { ActContext, Decision } from '../action.ts'
import { refuse } from '../refuse.ts'
import { stateOf } from './stateOf.ts'

type Verdict = NonNullable<ProposalData['reviews']>[number]['verdict']

const eventOf: Record<Verdict, ProposalEvent> = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
}

/**
 * Records a reviewer's verdict. Requested changes send the task back to the queue with the comment in its next brief.
 */
export function reviewProposal(
  view: View,
  id: string,
  verdict: Verdict,
  comment: string | undefined,
  { by, at, branch, ahead }: ActContext,
): Decision {
  const proposal = view.find<ProposalData>('proposal', id)
  if (!proposal)
    return refuse('reference/missing', `there is no proposal ${id}`, { got: id, example: 'vivarium proposal list' })
  if (proposal.data.author === by.id)
    return refuse('proposal/own', 'nobody reviews a proposal of their own', {
      path: proposal.path,
      expected: 'another reviewer',
      got: by.id,
    })
  const role = view.find<PersonData>('person', by.id)?.data.role
  if (role === 'reader')
    return refuse('proposal/role', `${by.id} is a reader`, { expected: 'a steward or a reviewer', got: role })

  const review = { by: by.id, verdict, at, ...(comment ? { comment } : {}) }
  const move = moveDocument(
    proposalLifecycle,
    view,
    proposal,
    [eventOf[verdict]],
    {
      reviews: [
        ...((verdict === 'request_changes'
          ? voidApprovals(proposal.data.reviews, `${by.id} asked for changes.`)
          : proposal.data.reviews) ?? []),
        review,
      ],
      ...(verdict === 'reject' && comment ? { reason: comment } : {}),
    },
    at,
  )
  if (move.kind === 'illegal') return refuse('proposal/move', move.message, { path: proposal.path })
  const state = verdict === 'approve' ? stateOf(proposal.data, { branch, ahead }) : undefined
  const foreign = state ? explainBranch(proposal, state) : []
  if (foreign.length > 0) return { kind: 'refused', problems: foreign }
  const verb = { approve: 'Approve', request_changes: 'Request changes', reject: 'Reject' }[verdict]
  return {
    kind: 'decided',
    summary: `${verb}: ${proposal.data.title}`,
    changes: [...move.changes, ...(verdict === 'request_changes' ? taskBack(view, proposal, comment, at) : [])],
  }
}

/** The task in the queue again, and its other proposals closed: doing it again proposes anew what still needs doing. */
function taskBack(
  view: View,
  { path, data }: Document<ProposalData>,
  comment: string | undefined,
  at: string,
): readonly Change[] {
  const task = data.task === undefined ? undefined : view.find<TaskData>('task', data.task)
  if (!task) return []
  const move = returnToQueue(view, task, comment, at)
  return move.kind === 'moved'
    ? [...move.changes, ...supersedeProposals(view, task.id, at, (other) => other.path !== path)]
    : []
}
