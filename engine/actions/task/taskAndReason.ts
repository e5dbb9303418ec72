import type { InputSchema } from '../../collections/inputSchema.ts'

/** What a human's word on a task takes: which one, and why. */
export const taskAndReason = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string', description: 'The task.' },
    reason: { type: 'string', maxLength: 500, description: 'Why.' },
  },
} as const satisfies InputSchema
