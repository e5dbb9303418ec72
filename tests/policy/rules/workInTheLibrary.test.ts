import { library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { working } from '../requests.ts'

describeRule('work-in-the-library', {
  refuses: {
    'the tasks themselves': working('.swarm/tasks'),
    'the engine': working('engine'),
    'a way up': working(`${library}/../../../.swarm`),
    'a folder whose name begins like the library': working(`${library}_private`),
    everything: working('.'),
  },
  passes: [working(library), working(`${library}/`), working(`${library}/guide/page.md`)],
})
