import type { ProposalData } from '../../../schemas/types.ts'
import type { Lifecycle } from '../lifecycle.ts'
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

/** The life of a proposal: what it may become, and where its file lies. */
export const proposalLifecycle: Lifecycle<ProposalStatus, ProposalEvent> = {
  collection: 'proposal',
  title: 'A proposal',
  begins: 'draft',
  moves: proposalMoves,
  folder: 'proposals',
  ends: {
    in: ['applied', 'rejected', 'superseded', 'expired', 'rolled_back'],
    folder: 'proposals/closed',
    field: 'closed',
  },
  tones: {
    draft: 'plain',
    needs_qa: 'waiting',
    needs_integration: 'waiting',
    needs_e2e: 'waiting',
    ready_for_merge: 'waiting',
    changes_requested: 'waiting',
    conflicted: 'bad',
    applied: 'good',
    rolled_back: 'bad',
    rejected: 'bad',
    superseded: 'plain',
    expired: 'plain',
  },
}
