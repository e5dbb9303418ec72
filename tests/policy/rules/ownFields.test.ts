import { ada, noon, task } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, message, note, page, propose, write } from '../requests.ts'

const said = '.swarm/discussions/town_hall/2026-11-22/m-9.md'
const hello = message('fern').replace('m-1', 'm-9')
const with_ = (text: string, line: string) => text.replace('---\n\n', `${line}\n---\n\n`)
const zeros = '0'.repeat(40)
const opened =
  `---\nid: p-1\ntitle: Better\nstatus: ready_for_merge\ncreated: '${noon}'\nauthor: fern\nbranch: proposal/p-1\n` +
  `base: '${zeros}'\nfiles:\n  - path: a.md\n    head: '${zeros}'\n---\n\nWhy.\n`
const paged = (was: string, is: string) =>
  changing('before-merge', [{ path: page, text: `---\n${is}\n---\n\n# Page\n` }], {
    files: { [page]: `---\n${was}\n---\n\n# Page\n` },
  })
const over = (files: Readonly<Record<string, string>>, edit: (text: string) => string, who = {}) => {
  const [path = '', text = ''] = Object.entries(files)[0] ?? []
  return changing('before-merge', [{ path, text: edit(text) }], { files, ...who })
}

describeRule('own-fields', {
  refuses: {
    'a review in its own proposal': write(
      'proposals/p-1.md',
      with_(opened, `reviews: [{ by: ada, verdict: approve, at: '${noon}' }]`),
    ),
    'who applied it': write('proposals/p-1.md', with_(opened, 'applied_by: ada')),
    'a proposal that is born applied': write('proposals/p-1.md', opened.replace('ready_for_merge', 'applied')),
    'a proposal moved on': changing('before-commit', [{ path: 'proposals/p-1.md', text: opened }], {
      files: { 'proposals/p-1.md': opened.replace('ready_for_merge', 'rejected') },
    }),
    'the status of a task': over(task('t-one'), (text) => text.replace('queued', 'approved')),
    'a new task': propose('.swarm/tasks/t-mine.md', '---\ntitle: More\n---\n\nMore.\n'),
    'the mind of a resident': over(
      {
        '.swarm/residents/oak.md':
          `---\nid: oak\nname: Oak\nstatus: active\ncreated: '${noon}'\nmind: gardener\nstatement: I stand.\n` +
          '---\n\nHello.\n',
      },
      (text) => text.replace('gardener', 'other'),
    ),
    'its own role, in a message': write(said, with_(hello, 'role: steward')),
    'a reward, in its journal': write('.swarm/journals/fern/2026-11-22-j-1.md', with_(note, 'ledger: 500')),
    'a message of another': write(said, hello.replace('author: fern', 'author: moss')),
    'a page of another signed as its own': paged('author: moss', 'author: fern'),
    'the status of a page': paged('status: draft', 'status: approved'),
    'a review of a page': paged('title: A', 'title: A\nreviews: [good]'),
    'a mark of a page taken away': paged('title: A\napplied_by: ada', 'title: A'),
  },
  passes: [
    write('proposals/p-1.md', opened),
    write(said, with_(hello, 'mood: glad')),
    write('.swarm/journals/fern/2026-11-22-j-1.md', note),
    paged('title: A\nstatus: draft\nauthor: moss', 'title: B\nstatus: draft\nauthor: moss\ntags: [a]'),
    paged('title: A', 'title: A\nauthor: fern\nstatus: draft'),
    // A page says of its author what its people want.
    paged('title: A', 'title: A\nauthor: Ada Lovelace'),
    propose(page, '---\nauthor: Ada\n---\n\n# Page\n'),
    over(task('t-one'), (text) => text.replace('queued', 'approved'), { by: ada }),
    over(task('t-one'), (text) => text.replace('Do it.', 'Do it well.')),
    propose(page, null),
  ],
})
