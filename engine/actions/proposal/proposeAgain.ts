import { bodyOf } from '../../documents/bodyOf.ts'
import type { Change } from '../../documents/change.ts'
import type { Document, Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { explainBranch } from '../../lifecycles/proposal/explainBranch.ts'
import { proposalLifecycle } from '../../lifecycles/proposal/proposalLifecycle.ts'
import { supersedeProposals } from '../../lifecycles/proposal/supersedeProposals.ts'
import { toBeDoneAgain } from '../../lifecycles/proposal/toBeDoneAgain.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import type { ActContext, Decision } from '../action.ts'
import { refuse } from '../refuse.ts'
import { stateOf } from './stateOf.ts'

/** What is proposed. */
export interface Content {
  readonly title: string
  readonly text: string
  readonly files: ProposalData['files']
  readonly changes: readonly Change[]
}

/** One more commit for a proposal, or the proposals that a new one closes. */
interface Again {
  readonly decision?: Decision
  readonly closed: readonly Change[]
}

/**
 * Proposes anew what a task's earlier proposal was about, where that waits to be done again: as one more commit on its
 * branch, so that a reviewer's conversation goes on. Where the branch cannot go on, because its base was taken out of
 * the host branch or somebody else's commits are on it, that proposal is closed and a new one takes its place.
 */
export function proposeAgain(view: View, task: string | undefined, content: Content, context: ActContext): Again {
  const again = findAgain(view, task, content)
  if (!again) return { closed: [] }
  if (isWhole(again, context)) return { decision: addCommit(view, again, content, context), closed: [] }
  return { closed: supersede(view, again, context.at) }
}

/** The proposal that this is the next state of: that which shares most files with it, or the only one. */
function findAgain(view: View, task: string | undefined, { files }: Content): Document<ProposalData> | undefined {
  const paths = new Set(files.map(({ path }) => path))
  const shared = ({ data }: Document<ProposalData>) => data.files.filter(({ path }) => paths.has(path)).length
  const waiting = task === undefined ? [] : toBeDoneAgain(view, task)
  const [most] = [...waiting].sort((one, other) => shared(other) - shared(one))
  return most && (shared(most) > 0 || waiting.length === 1) ? most : undefined
}

/** Whether another commit can go on its branch: it holds what was proposed, and its base is on the host branch. */
function isWhole(proposal: Document<ProposalData>, context: ActContext): boolean {
  const state = stateOf(proposal.data, context)
  if (!state || explainBranch(proposal, state).length > 0) return false
  return !state.ahead.some(({ commit }) => commit === proposal.data.base)
}

/** The proposal with what it proposes now: one more commit on its branch, which joins the host where that has gone on. */
function addCommit(
  view: View,
  proposal: Document<ProposalData>,
  { title, text, files, changes }: Content,
  { by, at, branch }: ActContext,
): Decision {
  const { data, path } = proposal
  const events = ['revised', 'submitted', 'qa_passed', 'integrated', 'e2e_passed'] as const
  const fields = { title, author: by.id, base: view.host, files, reason: undefined }
  const move = moveDocument(proposalLifecycle, view, proposal, events, fields, at)
  if (move.kind === 'illegal') return refuse('proposal/move', move.message, { path })
  const message = `${title} (proposal ${data.id}, again)`
  const joins = data.base === view.host ? {} : { joins: true }
  return {
    kind: 'decided',
    summary: `Propose again: ${title}`,
    changes: move.changes.map((change) => ({ ...change, text: change.text && withBody(change.text, text) })),
    branches: [
      { branch: data.branch, expected: branch(data.branch)?.host, changes, message, ...joins, listedIn: path },
    ],
    made: { proposal: data.id },
  }
}

/** The branch cannot go on: its base was taken out of the host branch, or somebody else is on it. */
function supersede(view: View, { data }: Document<ProposalData>, at: Instant): readonly Change[] {
  return data.task === undefined ? [] : supersedeProposals(view, data.task, at, ({ id }) => id === data.id)
}

function withBody(document: string, body: string): string {
  return `${document.slice(0, document.length - bodyOf(document).length)}\n${body.trim()}\n`
}
