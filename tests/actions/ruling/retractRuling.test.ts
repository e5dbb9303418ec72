import { retractRuling } from '../../../engine/actions/ruling/retractRuling.ts'
import { describeAction } from '../describeAction.ts'
import { ruled } from './ruled.ts'

describeAction(retractRuling, {
  refuses: {
    'what nobody answered': {
      input: { id: 'f-3k9d2m7qxw' },
      says: { rule: 'reference/missing', message: 'no ruling is about f-3k9d2m7qxw' },
    },
  },
  passes: {
    'a ruling by its id': { files: ruled(), input: { id: 'u-one' }, says: 'Reopen: links/missing-target in a.md' },
    'the finding that it is about': {
      files: ruled(),
      input: { id: 'f-3k9d2m7qxw' },
      says: 'Reopen: links/missing-target in a.md',
    },
  },
})
