import type { Change } from '../../documents/change.ts'
import type { Document, Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { evolve } from '../evolve.ts'
import { proposalMoves, type ProposalEvent, type ProposalStatus } from './proposalMoves.ts'

export type ProposalMove =
  | { readonly kind: 'moved'; readonly status: ProposalStatus; readonly changes: readonly Change[] }
  | { readonly kind: 'illegal'; readonly message: string }

/** A proposal after events, with fields set; once nothing can happen to it but a rollback it is filed by month. */
export function moveProposal(
  view: View,
  proposal: Document<ProposalData>,
  events: readonly ProposalEvent[],
  fields: Partial<ProposalData>,
  at: Instant,
): ProposalMove {
  const evolution = evolve(proposalMoves, proposal.data.status, ...events)
  if (evolution.kind === 'illegal') return { kind: 'illegal', message: `proposal ${proposal.id}: ${evolution.message}` }
  const { status } = evolution
  const closed = ['applied', 'rejected', 'superseded', 'expired', 'rolled_back'].includes(status)
  let text = setFrontmatter(view.text(proposal.path) ?? '', 'status', status)
  for (const [key, value] of Object.entries({ ...fields, ...(closed ? { closed: at } : {}) })) {
    text = setFrontmatter(text, key, value)
  }
  const path = closed ? `proposals/closed/${at.slice(0, 7)}/${proposal.id}.md` : proposal.path
  const moved = path === proposal.path ? [] : [{ path: proposal.path, text: null }]
  return { kind: 'moved', status, changes: [...moved, { path, text }] }
}
