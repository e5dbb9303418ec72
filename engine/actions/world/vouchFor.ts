import { sinceGuarded } from '../../collections/format.ts'
import { defineAction } from '../defineAction.ts'

/** Vouches for commits that changed guarded files without a steward: what they left there is wanted. */
export const vouchFor = defineAction({
  name: 'world.vouch',
  description: 'Vouch for commits that changed guarded files without a steward, so that the world may go on.',
  told: 'Vouched for a commit',
  for: 'people',
  seat: 'steward',
  since: sinceGuarded,
  command: { chapter: 'review', words: 'vouch' },
  positional: ['commits'],
  input: {
    type: 'object',
    additionalProperties: false,
    required: ['commits'],
    properties: {
      commits: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        description: 'The whole ids of the commits, as `vivarium check` names them.',
        items: { type: 'string', pattern: '^[0-9a-f]{40}$' },
      },
      reason: { type: 'string', maxLength: 500, description: 'Why.' },
    },
  },
  example: { commits: ['8f0c557be1c5f0d1b1cf43c9f3a3b8f1f2a0c6d4'] },
  decide(_view, { commits, reason }) {
    const named = commits.map((commit) => commit.slice(0, 7)).join(', ')
    return { kind: 'decided', summary: `Vouch for ${named}${reason ? `: ${reason}` : ''}`, changes: [] }
  },
})
