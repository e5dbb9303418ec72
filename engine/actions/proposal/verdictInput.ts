import type { InputSchema } from '../../collections/inputSchema.ts'

/** What every verdict takes: the proposal, and a comment. */
export const verdictInput = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string', description: 'The proposal.' },
    comment: { type: 'string', minLength: 1, maxLength: 4000, description: 'What the author should know.' },
  },
} as const satisfies InputSchema

/** What a verdict takes that says nothing without a comment. */
export const verdictWithComment = { ...verdictInput, required: ['id', 'comment'] } as const satisfies InputSchema
