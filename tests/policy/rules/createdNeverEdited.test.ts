import { ada, engine } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, message, page, propose, said, write } from '../requests.ts'

describeRule('created-never-edited', {
  refuses: {
    'a message, by the engine': changing('before-commit', [{ path: said, text: null }], { by: engine }),
    'a message, by proposal': propose(said, null),
    'a message of yesterday': write(said, message('moss').replace('Hello', 'Goodbye')),
    'a message removed': write(said, null),
  },
  passes: [
    changing('before-commit', [{ path: said, text: null }], { by: ada }),
    propose(page),
    write('.swarm/discussions/town_hall/2026-11-22/m-3.md', message('fern').replace('m-1', 'm-3')),
  ],
})
