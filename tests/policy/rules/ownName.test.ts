import { ada } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, message, page, propose, write } from '../requests.ts'

describeRule('own-name', {
  refuses: {
    'a message signed by another': write(
      '.swarm/discussions/town_hall/2026-11-22/m-2.md',
      message('moss').replace('m-1', 'm-2'),
    ),
  },
  passes: [
    changing(
      'before-commit',
      [{ path: '.swarm/discussions/town_hall/2026-11-22/m-2.md', text: message('moss').replace('m-1', 'm-2') }],
      { by: ada },
    ),
    propose(page, '---\nauthor: moss\n---\n\n# Page\n'),
    write(page),
    write('.swarm/discussions/town_hall/2026-11-22/m-2.md', message('fern').replace('m-1', 'm-2')),
  ],
})
