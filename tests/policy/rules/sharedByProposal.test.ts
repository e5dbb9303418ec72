import { library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { note, page, propose } from '../requests.ts'

describeRule('shared-by-proposal', {
  refuses: {
    'the journal of another': propose('.swarm/journals/moss/2026-11-22-j-1.md', note),
    'a task': propose('.swarm/tasks/t-mine.md', '---\ntitle: More\n---\n'),
    'the front page of the repository': propose('README.md'),
    'a page removed that is not shared': propose('library/decisions/one.md', null),
  },
  passes: [propose(page), propose(`${library}/new/page.md`), propose(page, null)],
})
