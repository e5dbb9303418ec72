import { ada, library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, note, page, propose, write } from '../requests.ts'

const everywhere = (path: string, text = '# Text\n') =>
  changing('before-merge', [{ path, text }], { policy: { write_scopes: { resident: [], by_proposal: ['**'] } } })

describeRule('shared-by-proposal', {
  refuses: {
    'the journal of another': propose('.swarm/journals/moss/2026-11-22-j-1.md', note),
    'a task': propose('.swarm/tasks/t-mine.md', '---\ntitle: More\n---\n'),
    'the front page of the repository': propose('README.md'),
    'a page removed that is not shared': propose('library/decisions/one.md', null),
    'a task, where the whole repository is the library': everywhere(
      '.swarm/tasks/t-mine.md',
      '---\ntitle: More\n---\n',
    ),
    'a proposal document in other capitals': everywhere('Proposals/p-1.md'),
    'what git is told': everywhere('.gitattributes'),
  },
  passes: [
    write('.swarm/journals/fern/2026-11-22-j-1.md', note),
    everywhere('README.md'),
    changing('before-merge', [{ path: 'README.md', text: null }], { by: ada }),
    propose(page),
    propose(`${library}/new/page.md`),
    propose(page, null),
  ],
})
