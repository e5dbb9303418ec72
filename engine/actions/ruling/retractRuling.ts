import type { RulingData } from '../../../schemas/types.ts'
import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'

/** Takes a ruling back; its text stays in the history. */
export const retractRuling = defineAction({
  name: 'ruling.retract',
  description: 'Take an answer back, so that what it covers is found again.',
  told: 'Took a ruling back',
  for: 'people',
  seat: 'reviewer',
  command: { chapter: 'review', words: 'findings reopen' },
  positional: ['id'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: { id: { type: 'string', minLength: 1, description: 'The ruling, or the finding that it is about.' } },
  },
  example: { id: 'f-3k9d2m7qxw' },
  decide(view, { id }) {
    const ruling = view.of<RulingData>('ruling').find((one) => one.id === id || one.data.finding === id)
    if (!ruling)
      return refuse('reference/missing', `no ruling is about ${id}`, { got: id, example: 'vivarium findings --all' })
    return {
      kind: 'decided',
      summary: `Reopen: ${ruling.data.rule} in ${ruling.data.page}`,
      changes: [{ path: ruling.path, text: null }],
    }
  },
})
