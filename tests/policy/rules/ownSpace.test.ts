import { ada } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, note, page, propose, write } from '../requests.ts'

describeRule('own-space', {
  refuses: {
    'a shared page, directly': write(page),
    'the journal of another': write('.swarm/journals/moss/2026-11-22-j-1.md', note),
    'the works of another': write('library/creative_works/moss/poem.md'),
    'a task': write('.swarm/tasks/t-mine.md', '---\ntitle: More\n---\n'),
    'the ledger': write('.swarm/ledger/2026-11-22/gift.yaml'),
    'an identity': write('.swarm/residents/fern.md'),
    'a space whose name begins with its own': write('.swarm/journals/fern2/2026-11-22-j-1.md', note),
  },
  passes: [
    write('.swarm/journals/fern/2026-11-22-j-1.md', note),
    write('library/creative_works/fern/poem.md'),
    propose(page),
    changing('before-commit', [{ path: page, text: null }], { by: ada }),
  ],
})
