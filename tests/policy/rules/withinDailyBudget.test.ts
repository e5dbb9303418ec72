import { calling } from '../calls.ts'
import { describeRule } from '../describeRule.ts'

const spent = (tokens: number, microdollars = 0) => ({ tokens, microdollars })

describeRule('within-daily-budget', {
  refuses: {
    'a resident that has used up its day': calling({
      budgets: { resident: { tokens: 5000 } },
      spent: { resident: spent(4000) },
    }),
    'a resident that has spent its dollars': calling({
      budgets: { resident: { dollars: 0.5 } },
      spent: { resident: spent(0, 498_000) },
    }),
    'anybody, when all together have used up the day': calling({
      budgets: { day: { tokens: 100_000 } },
      spent: { day: spent(99_000) },
    }),
    'anybody, when all together have spent their dollars': calling({
      budgets: { day: { dollars: 2 } },
      spent: { day: spent(0, 1_999_999) },
    }),
  },
  passes: [
    calling({
      budgets: { resident: { tokens: 5000, dollars: 0.5 }, day: { tokens: 100_000, dollars: 2 } },
      spent: { resident: spent(3500, 497_000), day: spent(98_500, 1_997_000), world: spent(9_000_000) },
    }),
    calling({ spent: { day: spent(9_000_000) } }),
  ],
})
