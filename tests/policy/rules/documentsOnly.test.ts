import { ada, library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, page, propose } from '../requests.ts'

describeRule('documents-only', {
  refuses: {
    'a program': propose(`${library}/run.sh`, '#!/bin/sh\n'),
    'a page for browsers': propose(`${library}/page.html`, '<p>\n'),
  },
  passes: [
    propose('docs/free.md'),
    changing('before-merge', [{ path: `${library}/run.sh`, text: 'ls\n' }], { by: ada }),
    propose(page),
    propose(`${library}/old.sh`, null),
  ],
})
