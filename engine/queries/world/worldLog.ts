import { recordIn } from '../../documents/trailers.ts'
import type { RecordData } from '../../../schemas/types.ts'
import { defineQuery } from '../query.ts'

/** Tells the commits with what, who and why. */
export const worldLog = defineQuery({
  name: 'world.log',
  description: 'Tell the last commits: what, who, and why each was allowed.',
  command: { chapter: 'read', words: 'log' },
  letters: { limit: 'n' },
  input: {
    type: 'object',
    additionalProperties: false,
    properties: { limit: { type: 'integer', title: 'n', minimum: 1, default: 20, description: 'How many.' } },
  },
  examples: [{}, { limit: 5 }],
  result: {
    type: 'array',
    description: 'Newest first.',
    items: {
      type: 'object',
      description: 'One commit.',
      additionalProperties: false,
      required: ['commit', 'at', 'author', 'subject', 'merge'],
      properties: {
        commit: { type: 'string', description: 'Its id.' },
        at: { type: 'string', format: 'date-time', description: 'When it was made, UTC.' },
        author: { type: 'string', description: 'The name of its author.' },
        subject: { type: 'string', description: 'The first line of its message.' },
        merge: { type: 'boolean', description: 'Whether it joins two lines of work.' },
        lost: {
          type: 'string',
          description: 'The commit of the library it was decided on, where this repository does not have that commit.',
        },
        record: {
          allOf: [{ $ref: 'record' }],
          description: 'Which acts made it and why they were allowed; left out where it was made with git.',
        },
      },
    },
  },
  needs: ['history'],
  asks: (_, { limit = 20 }) => ({ history: limit }),
  read({ view, history }, _) {
    const entries = history.map(({ commit, message, author, at, parents, lost }) => {
      const id = recordIn(message)
      const record = id ? view.find<RecordData>('record', id)?.data : undefined
      return {
        commit,
        at,
        author: author.name,
        subject: message.split('\n')[0] ?? '',
        merge: parents.length > 1,
        ...(lost ? { lost } : {}),
        ...(record ? { record } : {}),
      }
    })
    return { kind: 'answered', data: entries }
  },
})
