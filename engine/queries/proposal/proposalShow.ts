import type { ProposalData } from '../../../schemas/types.ts'
import type { SchemaNode } from '../../collections/schemaNode.ts'
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
      reviews: field('reviews'),
      applied_by: field('applied_by'),
      closed: field('closed'),
      reason: field('reason'),
      path: { type: 'string', description: 'The file, from the root of the world.' },
      body: { type: 'string', description: 'What the change is for, in markdown.' },
      files: { type: 'array', description: 'What becomes of each file that it touches.', items: fileDiffResult },
    },
  },
  needs: ['texts'],
  asks(view, { id }) {
    const found = findDocument<ProposalData>(view, 'proposal', id)
    const files = found.kind === 'found' ? found.document.data.files : []
    return { texts: files.flatMap(({ base, head }) => [base, head].filter((blob) => blob !== undefined)) }
  },
  read({ view, texts }, { id }) {
    const found = findDocument<ProposalData>(view, 'proposal', id)
    if (found.kind !== 'found') return found
    const { path, data } = found.document
    const textOf = (blob: string | undefined) => (blob === undefined ? null : texts.get(blob))
    const files = data.files.map((file) => diffFile(file.path, textOf(file.base), textOf(file.head)))
    return { kind: 'answered', data: { ...data, path, body: found.body, files } }
  },
})
