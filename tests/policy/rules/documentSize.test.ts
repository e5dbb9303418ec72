import { ada } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing, page } from '../requests.ts'

describeRule('document-size', {
  refuses: {
    'a page of fewer characters than bytes': changing('before-merge', [{ path: page, text: 'ß'.repeat(60) }], {
      limits: { document_bytes: 100 },
    }),
    'a page grown too large': changing('before-merge', [{ path: page, text: 'x'.repeat(101) }], {
      limits: { document_bytes: 100 },
    }),
  },
  passes: [
    changing('before-merge', [{ path: page, text: null }], { limits: { document_bytes: 1 } }),
    changing('before-merge', [{ path: page, text: 'x'.repeat(101) }], { limits: { document_bytes: 100 }, by: ada }),
    changing('before-merge', [{ path: page, text: 'x'.repeat(100) }], { limits: { document_bytes: 100 } }),
    changing('before-merge', [{ path: page, text: '# Page!\n' }], { limits: { document_bytes: 4 } }),
  ],
})
