import { defineAction } from '../defineAction.ts'
import { refuse } from '../refuse.ts'
import { findFaults } from './findFaults.ts'

/** Takes in what a person changed by hand, in a commit of their own. */
export const adoptEdit = defineAction({
  name: 'world.adopt',
  description: 'Take in what a person changed by hand.',
  told: 'Took in an edit',
  for: 'people',
  adopts: true,
  seat: 'anyone',
  command: { none: 'every command that changes the world takes in hand edits by itself' },
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['changes'],
    properties: {
      changes: {
        type: 'array',
        minItems: 1,
        description: 'Every file as the person left it; null where they removed it.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'text'],
          properties: { path: { type: 'string' }, text: { type: ['string', 'null'] } },
        },
      },
    },
  },
  example: { changes: [{ path: '.swarm/tasks/t-one.md', text: null }] },
  decide(view, { changes }, { read }) {
    const problems = changes.flatMap((change) => findFaults(view, read, change, changes))
    if (problems.length > 0) return { kind: 'refused', problems }
    if (changes.length === 0) return refuse('world/nothing', 'there is nothing to take in')
    const first = changes[0]?.path ?? ''
    const subject = changes.length === 1 ? first : `${first} and ${changes.length - 1} more`
    return { kind: 'decided', summary: `Edit by hand: ${subject}`, changes }
  },
})
