import type { Problem } from '../documents/problem.ts'
import type { View } from '../documents/view.ts'
import type { PostingData } from '../../schemas/types.ts'
import { payments } from './payments/index.ts'
import { balancesOf } from './balancesOf.ts'

/** What must be true of the ledger: every entry sums to zero and has a rule, no balance but the mint's is negative. */
export function checkLedger(view: View): readonly Problem[] {
  const unbalanced = view.of<PostingData>('posting').flatMap(({ path, data }) => {
    const sum = data.postings.reduce((total, { amount }) => total + amount, 0)
    return sum === 0
      ? []
      : [
          {
            rule: 'ledger/sum',
            message: 'postings do not sum to zero',
            path,
            line: 1,
            expected: 'a sum of 0',
            got: String(sum),
          },
        ]
  })
  const overdrawn = [...balancesOf(view)]
    .filter(([account, balance]) => account !== 'mint' && balance < 0)
    .map(([account, balance]) => ({
      rule: 'ledger/negative',
      message: `${account} is overdrawn`,
      expected: '0 or more',
      got: String(balance),
    }))
  const unreasoned = view
    .of<PostingData>('posting')
    .filter(({ data }) => !payments.some(({ reason }) => reason === data.reason))
    .map(({ path, data }) => ({
      rule: 'ledger/reason',
      message: 'no rule of the economy pays for this',
      path,
      line: 1,
      expected: `one of ${payments.map(({ reason }) => reason).join(', ')}`,
      got: data.reason,
    }))
  return [...unbalanced, ...unreasoned, ...overdrawn]
}
