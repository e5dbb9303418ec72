import { library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { page, propose } from '../requests.ts'

describeRule('documents-only', {
  refuses: { 'a program': propose(`${library}/run.sh`, '#!/bin/sh\n'), 'a page for browsers': propose(`${library}/page.html`, '<p>\n') },
  passes: [propose(page), propose(`${library}/old.sh`, null)],
})
