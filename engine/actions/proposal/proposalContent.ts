import type { InputSchema } from '../../collections/inputSchema.ts'

/** What a proposal says, first and each time it is done again: properties of an input. */
export const proposalContent = {
  title: { type: 'string', minLength: 1, maxLength: 160, description: 'What the change does, in one line.' },
  text: { type: 'string', minLength: 1, maxLength: 400000, description: 'Why, and the evidence, in markdown.' },
  changes: {
    type: 'array',
    minItems: 1,
    description: 'Every file that changes, with its whole new text; null removes it.',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['path', 'text'],
      properties: { path: { type: 'string', minLength: 1 }, text: { type: ['string', 'null'] } },
    },
  },
} as const satisfies InputSchema['properties']
