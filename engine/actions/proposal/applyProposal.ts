import type { Change } from '../../documents/change.ts'
import type { PersonData, ProposalData } from '../../../schemas/types.ts'
import { moveDocument } from '../../lifecycles/moveDocument.ts'
import { explainBranch } from '../../lifecycles/proposal/explainBranch.ts'
import { proposalLifecycle } from '../../lifecycles/proposal/proposalLifecycle.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'
import { proposalBranch } from './proposalBranch.ts'
import { stateOf } from './stateOf.ts'

/** Merges a proposal: a merge commit that touches only its paths and names who applied it. */
export const applyProposal = defineAction({
  name: 'proposal.apply',
  description: 'Merge a proposal into the library.',
  told: 'Applied a proposal',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'review' },
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: {
      id: { type: 'string', description: 'The proposal.' },
      comment: { type: 'string', minLength: 1, maxLength: 4000, description: 'A word for the record.' },
    },
  },
  example: { id: 'p-one', comment: 'Thank you.' },
  branches: proposalBranch,
  decide(view, { id, comment }, { by, at, branch, ahead, read }) {
    const proposal = view.find<ProposalData>('proposal', id)
    if (!proposal)
      return refuse('reference/missing', `there is no proposal ${id}`, { got: id, example: 'vivarium proposal list' })
    const { data, path } = proposal
    if (data.author === by.id)
      return refuse('proposal/own', 'nobody applies a proposal of their own', {
        path,
        expected: 'another person',
        got: by.id,
      })
    const role = view.find<PersonData>('person', by.id)?.data.role
    if (role === 'reader')
      return refuse('proposal/role', `${by.id} is a reader`, { expected: 'a steward or a reviewer', got: role })
    const review = { by: by.id, verdict: 'approve' as const, at, ...(comment ? { comment } : {}) }
    const move = moveDocument(
      proposalLifecycle,
      view,
      proposal,
      ['applied'],
      { reviews: [...(data.reviews ?? []), review], applied_by: by.id },
      at,
    )
    if (move.kind === 'illegal') return refuse('proposal/move', move.message, { path })

    const head = branch(data.branch)
    if (!head)
      return refuse('proposal/branch', `the branch ${data.branch} is gone`, { path, example: requeueHint(data) })
    const foreign = explainBranch(proposal, stateOf(data, { branch, ahead }))
    if (foreign.length > 0) return { kind: 'refused', problems: foreign }
    const moved = data.files.filter((file) => view.blob(file.path) !== file.base)
    if (moved.length > 0) {
      return refuse(
        'proposal/base-moved',
        `${moved.length === 1 ? 'a file has' : `${moved.length} files have`} changed since this was proposed`,
        {
          path: moved[0]?.path ?? path,
          expected: `each file as it was at ${data.base.slice(0, 10)}`,
          got: moved.map((file) => file.path).join(', '),
          example: requeueHint(data),
        },
      )
    }
    const tampered = data.files.find((file) => {
      const text = head.text(file.path)
      return (text === undefined ? undefined : read(file.path, text).blob) !== file.head
    })
    if (tampered) {
      return refuse('proposal/head-moved', `the branch ${data.branch} no longer holds what was proposed`, {
        path: tampered.path,
        example: requeueHint(data),
      })
    }
    const content: Change[] = data.files.map((file) => ({ path: file.path, text: head.text(file.path) ?? null }))
    return {
      kind: 'decided',
      summary: `Apply: ${data.title}`,
      changes: [...content, ...move.changes],
      mergeParents: [head.host],
      branches: [{ branch: data.branch, expected: head.host, changes: null, message: '' }],
    }
  },
})

function requeueHint(data: ProposalData): string {
  return data.task ? `vivarium task requeue ${data.task}` : `vivarium proposal reject ${data.id} "out of date"`
}
