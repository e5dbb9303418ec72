import type { Change } from '../../documents/change.ts'
import type { Document } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import { explainBranch } from '../../lifecycles/proposal/explainBranch.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import type { ActContext, Decision } from '../action.ts'
import { stateOf } from './stateOf.ts'

/**
 * Proposes anew what an earlier proposal was about, as one more commit on its branch, so that a reviewer's conversation
 * goes on. The commit joins the host branch where that has gone on. Undefined where the branch cannot go on: its base
 * was taken out of the host branch, or it does not hold what was proposed and nothing else.
 */
export function proposeAgain(
  view: View,
  proposal: Document<ProposalData>,
  { title, changes }: { readonly title: string; readonly changes: readonly Change[] },
  context: ActContext,
): Decision | undefined {
  const { data, path } = proposal
  const state = stateOf(data, context)
  if (!state || explainBranch(proposal, state).length > 0) return undefined
  if (state.ahead.some(({ commit }) => commit === data.base)) return undefined
  const write = { branch: data.branch, expected: state.head, changes, listedIn: path }
  const message = `${title} (proposal ${data.id}, again)`
  const joins = data.base === view.host ? {} : { joins: true }
  return {
    kind: 'decided',
    summary: `Propose again: ${title}`,
    // What others decided about it is not a resident's to change: its document follows in the engine's name.
    changes: [],
    branches: [{ ...write, message, ...joins }],
    made: { proposal: data.id },
  }
}
