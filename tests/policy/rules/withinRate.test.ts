import { calling } from '../calls.ts'
import { describeRule } from '../describeRule.ts'

const minute = (calls: number) =>
  Array.from({ length: calls }, (_, n) => `2026-11-22T11:59:${String(n).padStart(2, '0')}.000Z`)

describeRule('within-rate', {
  refuses: {
    'one call more than a minute may have': calling({ rates: { calls_per_minute: 3 }, recent: minute(3) }),
    'a call when there were too many already': calling({ rates: { calls_per_minute: 1 }, recent: minute(9) }),
  },
  passes: [calling({ rates: { calls_per_minute: 3 }, recent: minute(2) }), calling({ recent: minute(50) })],
})
