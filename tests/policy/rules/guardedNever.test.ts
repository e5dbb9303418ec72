import { describeRule } from '../describeRule.ts'
import { page, propose, write } from '../requests.ts'

describeRule('guarded-never', {
  refuses: {
    'the policy': propose('.swarm/policy.yaml', null),
    'the control, directly': write('.swarm/control.yaml', 'stop: { engaged: false }\n'),
    'the physics': propose('.swarm/physics.yaml'),
    'a person': propose('.swarm/people/ada.md'),
    'a schema': propose('schemas/task.schema.yaml'),
    'the engine': propose('engine/policy/judge.ts'),
    'CI': propose('.github/workflows/check.yml'),
  },
  passes: [propose(page)],
})
