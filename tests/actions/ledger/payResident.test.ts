import { describe, expect, test } from 'vitest'
import { payResident } from '../../../engine/actions/ledger/payResident.ts'
import { decided, engine, given, task } from '../../support/given.ts'
import { describeAction } from '../describeAction.ts'
import { unreadablePhysics } from '../unreadablePhysics.ts'

const pay = { reason: 'approved_task', subject: 't-one', resident: 'fern', tokens: 0, score: 1 }

describeAction(payResident, {
  refuses: {
    'what no rule pays for': {
      files: task('t-one'),
      input: { ...pay, reason: 'a_gift' },
      says: {
        rule: 'economy/reason',
        message: 'no rule of the economy pays for this',
        expected: /approved_task/,
        got: 'a_gift',
      },
    },
    'what is not there': {
      files: task('t-one'),
      input: { ...pay, reason: 'applied_proposal' },
      says: { rule: 'reference/missing', message: 'there is no proposal t-one', got: 't-one' },
    },
    'any pay while the constants of the economy cannot be read': {
      files: { ...unreadablePhysics.files, ...task('t-one') },
      input: pay,
      says: unreadablePhysics.says,
    },
  },
  passes: {
    'the pay for an approved task': {
      files: task('t-one'),
      input: pay,
      says: 'Reward fern: 12',
    },
  },
})

describe('pay', () => {
  test('comes once, in the same commit too', () => {
    const act = payResident.request(pay)
    const { draft } = decided(given(task('t-one')).when(engine, act, act))
    expect(draft.of('posting')).toHaveLength(1)
  })
})
