import { ada, library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, page, propose } from '../requests.ts'

describeRule('documents-only', {
  refuses: {
    'a program': propose(`${library}/run.sh`, '#!/bin/sh\n'),
    'a page in MDX that is not in the library': changing('before-merge', [{ path: 'docs/a.mdx', text: '# B\n' }], {
      files: { 'docs/a.mdx': '# A\n' },
    }),
    'a new page in MDX that is no valid document': propose(`${library}/new.mdx`, '---\nid: [\n---\n'),
    'a page for browsers': propose(`${library}/page.html`, '<p>\n'),
  },
  passes: [
    propose('docs/free.md'),
    changing('before-merge', [{ path: `${library}/run.sh`, text: 'ls\n' }], { by: ada }),
    propose(page),
    propose(`${library}/page.mdx`, '# Page\n'),
    changing('before-merge', [{ path: `${library}/a.markdown`, text: '---\nid: [\n---\n' }], {
      files: { [`${library}/a.markdown`]: '---\nid: [\n---\n\n# A\n' },
    }),
    propose(`${library}/old.sh`, null),
  ],
})
