import { library } from '../../support/given.ts'
import { describeRule } from '../describeRule.ts'
import { working } from '../requests.ts'

const token = `ghp_${'a7Kq2Zr9Lm'.repeat(4).slice(0, 36)}`

describeRule('no-secrets-in-tasks', {
  refuses: { 'a token in what is asked': working(library, `Clone it with ${token}.\n`) },
  passes: [working(library), working(library, 'Explain what a token such as ghp_xxxx is.\n')],
})
