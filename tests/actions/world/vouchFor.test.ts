import { vouchFor } from '../../../engine/actions/world/vouchFor.ts'
import { founded } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

const commit = '1'.repeat(40)
const people = { '.swarm/people/rob.md': '---\nid: rob\nname: Rob\nrole: reviewer\n---\n' }
const path = '.swarm/world.yaml'

describeAction(vouchFor, {
  refuses: {
    'what is no commit': {
      input: { commits: ['HEAD'] },
      says: { rule: 'input/world.vouch', message: /must match pattern/ },
    },
    'a reviewer': {
      files: people,
      by: { kind: 'human', id: 'rob' },
      input: { commits: [commit] },
      says: { rule: 'policy/seats', message: 'world.vouch is not for rob', expected: 'a steward', got: 'a reviewer' },
    },
    'a world of an earlier format': {
      files: { [path]: founded()[path]!.replace(/version: \d+/, 'version: 3') },
      input: { commits: [commit] },
      says: { rule: 'world/older', message: 'world.vouch needs format 4' },
    },
  },
  passes: {
    'a steward, with the reason': {
      input: { commits: [commit], reason: 'We talked about it.' },
      says: 'Vouch for 1111111: We talked about it.',
    },
  },
})
