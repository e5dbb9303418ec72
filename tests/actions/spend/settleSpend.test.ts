import { describe, expect, test } from 'vitest'
import { settleSpend } from '../../../engine/actions/spend/settleSpend.ts'
import { decided, engine, given } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'

describeAction(settleSpend, {
  refuses: {
    'no call at all': {
      input: { calls: [] },
      says: { rule: 'input/spend.settle', message: 'calls must NOT have fewer than 1 items' },
    },
    'the costs, which the record of the act holds': {
      input: { calls: ['c-one'], tokens: 9 },
      says: { rule: 'input/spend.settle', message: 'tokens is not a field of spend.settle', expected: 'one of calls' },
    },
  },
  passes: {
    'one call': { input: { calls: ['c-one'] }, says: 'Settle 1 call to models that were cut off' },
    'two calls': { input: { calls: ['c-one', 'c-two'] }, says: 'Settle 2 calls to models that were cut off' },
  },
})

describe('calls that are put on record', () => {
  test('change no document besides the record', () => {
    const { draft } = decided(given().when(engine, settleSpend.request({ calls: ['c-one'] })))
    expect([...draft.changes]).toEqual([])
  })
})
