import { calling } from '../calls.ts'
import { describeRule } from '../describeRule.ts'

const spent = (tokens: number, microdollars = 0) => ({ tokens, microdollars })

describeRule('within-budget', {
  refuses: {
    'a call of more tokens than a call may have': calling({ budgets: { call: { tokens: 1499 } } }),
    'a call that costs more than a call may': calling({ budgets: { call: { dollars: 0.002 } } }),
    'one token more than its task has left': calling({
      budgets: { task: { tokens: 10_000 } },
      spent: { task: spent(8501) },
    }),
    'one millionth of a dollar more than its task has left': calling({
      budgets: { task: { dollars: 1 } },
      spent: { task: spent(0, 997_001) },
    }),
    'a call in a world that has spent everything': calling({
      budgets: { world: { tokens: 1_000_000 } },
      spent: { world: spent(1_000_000) },
    }),
    'a call in a world that may spend nothing': calling({ budgets: { world: { dollars: 0 } } }),
    'a call of less than nothing': calling({ call: { input: -1 } }),
    'a call of what is no number': calling({ call: { output: Number.NaN } }),
    'a call without end': calling({ call: { input: Infinity } }),
    'a price that nobody knows, where dollars are counted': calling({
      budgets: { call: { dollars: 1 } },
      microdollars: undefined,
    }),
  },
  passes: [
    calling(),
    calling({ budgets: { call: { tokens: 1500, dollars: 0.003 } } }),
    calling({
      budgets: { task: { tokens: 10_000 } },
      spent: { task: spent(8500), resident: spent(50_000), day: spent(900_000) },
    }),
    calling({ budgets: { task: { dollars: 1 } }, spent: { task: spent(0, 997_000) } }),
    calling({ budgets: { call: { tokens: 2000 } }, microdollars: undefined }),
    calling({ budgets: { call: { dollars: 0 } }, microdollars: 0 }),
  ],
})
