import { ada, engine } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { changing } from '../requests.ts'

const poems = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ path: `library/creative_works/fern/poem-${n}.md`, text: '# Poem\n' }))

describeRule('documents-per-act', {
  refuses: {
    'two hundred and one documents': changing('before-commit', poems(201)),
    'three where the policy allows two': changing('before-commit', poems(3), { limits: { documents_per_act: 2 } }),
    'three by proposal, where the policy allows two': changing('before-merge', poems(3), {
      limits: { documents_per_act: 2 },
    }),
  },
  passes: [
    changing('before-commit', poems(200)),
    changing('before-commit', poems(3), { limits: { documents_per_act: 2 }, by: ada }),
    changing('before-commit', poems(3), { limits: { documents_per_act: 2 }, by: engine }),
  ],
})
