import { balancesOf } from '../../economy/balancesOf.ts'
import type { ResidentData } from '../../../schemas/types.ts'
import { documentResult } from '../documentResult.ts'
import { findDocument } from '../findDocument.ts'
import { defineQuery } from '../query.ts'

/** Shows one resident. */
export const residentShow = defineQuery({
  name: 'resident.show',
  description: 'Show a resident: who it is, what it can do, what it holds.',
  command: { chapter: 'work' },
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: { id: { type: 'string', description: 'The resident.' } },
  },
  examples: [{ id: 'fern' }],
  result: documentResult('resident', {
    tokens: {
      type: 'object',
      description: 'What it holds in each of its purses, in tokens.',
      additionalProperties: { type: 'integer', description: 'Tokens.' },
    },
    body: { type: 'string', description: 'Its own words, in markdown.' },
  }),
  read({ view }, { id }) {
    const found = findDocument<ResidentData>(view, 'resident', id)
    if (found.kind !== 'found') return found
    const { path, data } = found.document
    const held = [...balancesOf(view)].filter(([account]) => account.startsWith(`resident:${data.id}/`))
    const tokens = Object.fromEntries(held.map(([account, amount]) => [account.split('/')[1] ?? account, amount]))
    return { kind: 'answered', data: { ...data, path, tokens, body: found.body } }
  },
})
