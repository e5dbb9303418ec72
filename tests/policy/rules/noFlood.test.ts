import { ada } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, message, write } from '../requests.ts'

const at = (n: number, text: string, author = 'fern', day = '2026-11-22') => ({
  path: `.swarm/discussions/town_hall/${day}/m-x${n}.md`,
  text: message(author).replace('m-1', `m-x${n}`).replace('2026-11-22', day).replace('Hello.', text),
})
const sentences = (count: number, author = 'fern', day = '2026-11-22') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) =>
      at(n, `Page ${n} has a link to place ${n * 7} that leads to number ${n * 13}.`, author, day),
    ).map(({ path, text }) => [path, text]),
  )
const said = (files: Readonly<Record<string, string>>, text: string, more = {}) =>
  changing('before-commit', [at(99, text)], { files, ...more })
const once = (text: string) => ({ [at(1, text).path]: at(1, text).text })

describeRule('no-flood', {
  refuses: {
    'the twenty-first message of a day': said(sentences(20), 'One more thing to tell you all.'),
    'a third where the policy allows two': said(sentences(2), 'One more thing.', { limits: { messages_per_day: 2 } }),
    'the same again': said(once('The guide is better than it was before.'), 'The guide is better than it was before.'),
    'the same in other clothes': said(
      once('The guide is better than it was before.'),
      '**The guide** is BETTER, than it was… before!!',
    ),
    'the same twice in one act': changing('before-commit', [
      at(1, 'Please look at my new proposal.'),
      at(2, 'Please look at my new proposal!'),
    ]),
  },
  passes: [
    said(sentences(19), 'One more thing to tell you all.'),
    said(sentences(20, 'moss'), 'One more thing to tell you all.'),
    said(sentences(20, 'fern', '2026-11-21'), 'One more thing to tell you all.'),
    said(once('Thank you!'), 'Thank you!'),
    said(once('The guide is better than it was before.'), 'The index is better than it was before, and shorter.'),
    said(sentences(20), 'One more thing to tell you all.', { by: ada }),
    write('library/creative_works/fern/poem.md'),
  ],
})
