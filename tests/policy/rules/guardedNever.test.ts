import { ada } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, page, propose, write } from '../requests.ts'

describeRule('guarded-never', {
  refuses: {
    'the policy': propose('.swarm/policy.yaml', null),
    'the control, directly': write('.swarm/control.yaml', 'stop: { engaged: false }\n'),
    'the physics': propose('.swarm/physics.yaml'),
    'a person': propose('.swarm/people/ada.md'),
    'a schema': propose('schemas/task.schema.yaml'),
    'the engine': propose('engine/policy/judge.ts'),
    'the policy in capitals': propose('.SWARM/Policy.YAML'),
    'the policy with a Cyrillic letter': propose('.swarm/p\u043elicy.yaml'),
    'the policy with letters of full width': propose('.swarm/\uff50olicy.yaml'),
    'the policy with a letter nobody sees': propose('.swarm/pol\u200bicy.yaml'),
    'the policy with a dot that Windows drops': propose('.swarm/policy.yaml.'),
    'the stop for the hand in a hurry': write('.swarm/stop', null),
    'how minds are briefed': propose('.swarm/briefs/work.md'),
    'a hat': propose('.swarm/hats/reviewer.md'),
    CI: propose('.github/workflows/check.yml'),
  },
  passes: [
    propose(page),
    changing('before-commit', [{ path: '.swarm/policy.yaml', text: null }], { by: ada }),
    propose('engineering/page.md'),
  ],
})
