import { bodyOf } from '../../documents/bodyOf.ts'
import type { JournalData } from '../../../schemas/types.ts'
import { documentResult } from '../documentResult.ts'
import { defineQuery } from '../query.ts'

/** Lists journal entries. */
export const journalList = defineQuery({
  name: 'journal.list',
  description: 'Read journals, newest entry first.',
  command: { chapter: 'read' },
  letters: { limit: 'n' },
  input: {
    type: 'object',
    additionalProperties: false,
    properties: {
      resident: { type: 'string', title: 'id', description: "Only this resident's." },
      limit: { type: 'integer', title: 'n', minimum: 1, default: 10, description: 'How many.' },
    },
  },
  examples: [{}, { resident: 'fern', limit: 3 }],
  result: {
    type: 'array',
    description: 'Newest first.',
    items: documentResult('journal', { body: { type: 'string', description: 'What was noted, in markdown.' } }),
  },
  read({ view }, { resident, limit = 10 }) {
    const entries = view
      .of<JournalData>('journal')
      .filter(({ data }) => !resident || data.author === resident)
      .toSorted((a, b) => (a.data.created < b.data.created ? 1 : -1))
      .slice(0, limit)
    return {
      kind: 'answered',
      data: entries.map(({ path, data }) => ({ ...data, path, body: bodyOf(view.text(path) ?? '').trim() })),
    }
  },
})
