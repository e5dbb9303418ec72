import type { ProposalData } from '../../../schemas/types.ts'
import type { Moves } from '../moves.ts'

export type ProposalStatus = ProposalData['status']

export type ProposalEvent =
  | 'submitted'
  | 'qa_passed'
  | 'integrated'
  | 'e2e_passed'
  | 'approved'
  | 'changes_requested'
  | 'rejected'
  | 'superseded'
  | 'expired'
  | 'base_moved'
  | 'revised'
  | 'applied'
  | 'rolled_back'

const leave = {
  changes_requested: 'changes_requested',
  rejected: 'rejected',
  superseded: 'superseded',
  expired: 'expired',
  base_moved: 'conflicted',
} as const

/**
 * The life of a proposal: three gates of the engine, then a human.
 *
 *   draft ─► needs_qa ─► needs_integration ─► needs_e2e ─► ready_for_merge ─► applied ─► rolled_back
 *     any gate ─► changes_requested ─► draft · rejected · superseded · expired · conflicted ─► draft
 */
export const proposalMoves: Moves<ProposalStatus, ProposalEvent> = {
  draft: { submitted: 'needs_qa', ...leave },
  needs_qa: { qa_passed: 'needs_integration', ...leave },
  needs_integration: { integrated: 'needs_e2e', ...leave },
  needs_e2e: { e2e_passed: 'ready_for_merge', ...leave },
  ready_for_merge: { approved: 'ready_for_merge', applied: 'applied', ...leave },
  changes_requested: { revised: 'draft', rejected: 'rejected', superseded: 'superseded', expired: 'expired' },
  conflicted: { revised: 'draft', rejected: 'rejected', superseded: 'superseded', expired: 'expired' },
  applied: { rolled_back: 'rolled_back' },
  rolled_back: {},
  rejected: {},
  superseded: {},
  expired: {},
}
