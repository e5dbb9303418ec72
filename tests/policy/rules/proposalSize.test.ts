import { ada, library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing } from '../requests.ts'

describeRule('proposal-size', {
  refuses: {
    'three files where two are reviewed': changing(
      'before-merge',
      ['a', 'b', 'c'].map((name) => ({ path: `${library}/${name}.md`, text: '# New\n' })),
      { limits: { files_per_proposal: 2 } },
    ),
  },
  passes: [
    changing(
      'before-merge',
      ['a', 'b', 'c'].map((name) => ({ path: `${library}/${name}.md`, text: '# New\n' })),
      { limits: { files_per_proposal: 2 }, by: ada },
    ),
    changing(
      'before-commit',
      ['a', 'b', 'c'].map((name) => ({ path: `${library}/${name}.md`, text: '# New\n' })),
      { limits: { files_per_proposal: 2 } },
    ),
    changing(
      'before-merge',
      ['a', 'b'].map((name) => ({ path: `${library}/${name}.md`, text: '# New\n' })),
      { limits: { files_per_proposal: 2 } },
    ),
  ],
})
