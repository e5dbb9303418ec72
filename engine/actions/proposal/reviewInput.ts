import type { InputSchema } from '../../collections/inputSchema.ts'

/** What every verdict takes: the proposal, and a comment that some verdicts cannot do without. */
export function reviewInput(comment: 'required' | 'optional'): InputSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: comment === 'required' ? ['id', 'comment'] : ['id'],
    properties: {
      id: { type: 'string', description: 'The proposal.' },
      comment: { type: 'string', minLength: 1, maxLength: 4000, description: 'What the author should know.' },
    },
  }
}
