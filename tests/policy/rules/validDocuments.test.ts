import { describeRule } from '../describeRule.ts'
import { changing, message, page, propose, write } from '../requests.ts'

describeRule('valid-documents', {
  refuses: {
    'a message without an author': write(
      '.swarm/discussions/town_hall/2026-11-22/m-4.md',
      message('fern').replace('author: fern\n', '').replace('m-1', 'm-4'),
    ),
    'a page whose frontmatter is broken': propose(page, '---\ntitle: [\n---\n'),
    'a page with a control character': propose(page, 'ding \u0007\n'),
  },
  passes: [
    propose(page),
    propose(page, '---\ntitle: Page\n---\n\n# Page\n'),
    // A page that was broken before anybody came can have its links repaired.
    changing('before-merge', [{ path: page, text: '---\ntitle: [\n---\n\n[a](b.md)\n' }], {
      files: { [page]: '---\ntitle: [\n---\n\n[a](c.md)\n' },
    }),
  ],
})
