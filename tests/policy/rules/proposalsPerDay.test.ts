import { ada, noon } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, write } from '../requests.ts'

const zeros = '0'.repeat(40)
const opened = (n: number, { author = 'fern', at = noon, folder = 'proposals', status = 'ready_for_merge' } = {}) => ({
  path: `${folder}/p-${n}.md`,
  text:
    `---\nid: p-${n}\ntitle: Better\nstatus: ${status}\ncreated: '${at}'\nauthor: ${author}\n` +
    `branch: proposal/p-${n}\nbase: '${zeros}'\nfiles:\n  - path: a.md\n    head: '${zeros}'\n---\n\nWhy.\n`,
})
const earlier = (count: number, how = {}) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => opened(n, how)).map(({ path, text }) => [path, text]))
const another = (files: Readonly<Record<string, string>>, more = {}) =>
  changing('before-commit', [opened(99)], { files, ...more })
const two = { limits: { proposals_per_day: 2 } }

describeRule('proposals-per-day', {
  refuses: {
    'the fifty-first of a day': another(earlier(50)),
    'a third where the policy allows two': another(earlier(2), two),
    'a third after two that were closed': another(
      earlier(2, { folder: 'proposals/closed/2026-11', status: 'rejected' }),
      two,
    ),
    'three at once': changing('before-commit', [opened(1), opened(2), opened(3)], two),
  },
  passes: [
    another(earlier(49)),
    another(earlier(1), two),
    another(earlier(2, { author: 'moss' }), two),
    another(earlier(2, { at: '2026-11-21T12:00:00.000Z' }), two),
    another(earlier(2), { ...two, by: ada }),
    changing(
      'before-commit',
      [
        { path: opened(1).path, text: null },
        { path: opened(0).path, text: `${opened(0).text}\nMore.\n` },
      ],
      { files: earlier(2), limits: { proposals_per_day: 1 } },
    ),
    write('library/creative_works/fern/poem.md'),
  ],
})
