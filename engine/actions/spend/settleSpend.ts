import { defineAction } from '../defineAction.ts'

/**
 * Puts calls to models on record whose cycle made no commit. Only the engine does this; the record of the act holds
 * their cost.
 */
export const settleSpend = defineAction({
  name: 'spend.settle',
  description: 'Put calls to models on record whose cycle made no commit.',
  told: 'Recorded calls',
  for: 'engine',
  seat: 'nobody',
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['calls'],
    properties: {
      calls: {
        type: 'array',
        minItems: 1,
        items: { type: 'string' },
        description: 'The calls, by the ids of their reservations.',
      },
    },
  },
  example: { calls: ['c-one'] },
  decide: (_view, { calls }) => ({
    kind: 'decided',
    summary: `Settle ${calls.length} ${calls.length === 1 ? 'call' : 'calls'} to models that were cut off`,
    changes: [],
  }),
})
