import { bodyOf } from '../../documents/bodyOf.ts'
import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { proposalLifecycle } from '../../lifecycles/proposal/proposalLifecycle.ts'
import type { ProposalData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'
import { proposalContent } from './proposalContent.ts'
import { proposedFiles } from './proposedFiles.ts'

/** Says in a proposal's document what it proposes since it was done again; what reviewers said of it stays. */
export const reviseProposal = defineAction({
  name: 'proposal.revise',
  description: 'Say in a proposal what it proposes since it was done again.',
  told: 'Took up a proposal',
  for: 'engine',
  seat: 'nobody',
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'author', 'title', 'text', 'changes'],
    properties: {
      id: { type: 'string', description: 'The proposal.' },
      author: { type: 'string', description: 'Who did it again.' },
      ...proposalContent,
    },
  },
  example: {
    id: 'p-one',
    author: 'fern',
    title: 'A page on seeds',
    text: 'There was none.',
    changes: [{ path: 'library/seeds.md', text: '# Seeds\n' }],
  },
  decide(view, { id, author, title, text, changes }, { at, read }) {
    const proposal = view.find<ProposalData>('proposal', id)
    if (!proposal) return refuse('reference/missing', `there is no proposal ${id}`, { got: id })
    const real = changes.filter((change) => (view.text(change.path) ?? null) !== change.text)
    const files = proposedFiles(view, real, read)
    const events = ['revised', 'submitted', 'qa_passed', 'integrated', 'e2e_passed'] as const
    const fields = { title, author, base: view.host, files, reason: undefined }
    const move = moveDocument(proposalLifecycle, view, proposal, events, fields, at)
    if (move.kind === 'illegal') return refuse('proposal/move', move.message, { path: proposal.path })
    return {
      kind: 'decided',
      summary: `Take up: ${title}`,
      changes: move.changes.map((change) => ({ ...change, text: change.text && withBody(change.text, text) })),
    }
  },
})

function withBody(document: string, body: string): string {
  return `${document.slice(0, document.length - bodyOf(document).length)}\n${body.trim()}\n`
}
