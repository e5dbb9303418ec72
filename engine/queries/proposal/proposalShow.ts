import type { ProposalData } from '../../../schemas/types.ts'
import type { SchemaNode } from '../../collections/schemaNode.ts'
import { explainBranch } from '../../lifecycles/proposal/explainBranch.ts'
import { findDocument } from '../findDocument.ts'
import { defineQuery } from '../query.ts'
import { diffFile, fileDiffResult } from './fileDiff.ts'

const field = (name: string): SchemaNode => ({ $ref: `proposal#/properties/${name}` })

/** Shows one proposal with its diff. */
export const proposalShow = defineQuery({
  name: 'proposal.show',
  description: 'Show a proposal: the change, the evidence, the reviews.',
  command: { chapter: 'review' },
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: { id: { type: 'string', description: 'The proposal.' } },
  },
  examples: [{ id: 'p-1ky1qa0g000rstvw' }],
  result: {
    type: 'object',
    description: 'The data of a proposal with its files compared, and where it lies.',
    required: ['id', 'title', 'status', 'created', 'author', 'branch', 'base', 'path', 'body', 'files'],
    properties: {
      id: field('id'),
      title: field('title'),
      status: field('status'),
      created: field('created'),
      author: field('author'),
      task: field('task'),
      branch: field('branch'),
      base: field('base'),
      commits: field('commits'),
      reviews: field('reviews'),
      applied_by: field('applied_by'),
      closed: field('closed'),
      reason: field('reason'),
      path: { type: 'string', description: 'The file, from the root of the world.' },
      body: { type: 'string', description: 'What the change is for, in markdown.' },
      on_the_branch: {
        type: 'array',
        description: 'What its branch holds that was not proposed, or no longer holds, while it waits.',
        items: { type: 'string' },
      },
      files: { type: 'array', description: 'What becomes of each file that it touches.', items: fileDiffResult },
    },
  },
  needs: ['texts', 'branches'],
  asks(view, { id }) {
    const found = findDocument<ProposalData>(view, 'proposal', id)
    const files = found.kind === 'found' ? found.document.data.files : []
    const { status, branch } = found.kind === 'found' ? found.document.data : {}
    const branches = status === 'ready_for_merge' && branch !== undefined ? [branch] : []
    return { branches, texts: files.flatMap(({ base, head }) => [base, head].filter((blob) => blob !== undefined)) }
  },
  read({ view, texts, branches }, { id }) {
    const found = findDocument<ProposalData>(view, 'proposal', id)
    if (found.kind !== 'found') return found
    const { path, data } = found.document
    const textOf = (blob: string | undefined) => (blob === undefined ? null : texts.get(blob))
    const files = data.files.map((file) => diffFile(file.path, textOf(file.base), textOf(file.head)))
    const wrong = data.status === 'ready_for_merge' ? explainBranch(found.document, branches.get(data.branch)) : []
    const told = wrong.map(({ message, got }) => (got === undefined ? message : `${message}: ${got}`))
    const onBranch = told.length > 0 ? { on_the_branch: told } : {}
    return { kind: 'answered', data: { ...data, path, body: found.body, ...onBranch, files } }
  },
})
