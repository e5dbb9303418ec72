import { expect, test } from 'vitest'
import { isLastAttempt, type Review } from '../../engine/cycle/cycle.ts'
import { review } from '../../engine/cycle/stages/review.ts'
import { suggest, workOn } from './verifiers/workOn.ts'

const good: Review = { score: 1, confidence: 1, risk: 0, because: [], looks: [], doubts: [] }

test('work that nobody looked at is not approved, and not written: a human decides', () => {
  const { cycle } = workOn({ acts: [suggest()] })
  expect(review({ ...cycle, review: good }).outcome).toMatchObject({ moves: ['taken', 'submitted', 'approved'] })
  expect(review(cycle).outcome).toEqual({
    moves: ['taken', 'submitted', 'escalated'],
    acts: [],
    reason: 'Nobody looked at the work.',
  })
})

test('what was found fails the task at the last attempt that the control allows, and returns it before', () => {
  for (const [attempts, moved] of [
    [0, 'returned'],
    [1, 'returned'],
    [2, 'failed'],
    [7, 'failed'],
  ] as const) {
    const { cycle } = workOn({ acts: [suggest()], task: { attempts } })
    expect(isLastAttempt(cycle)).toBe(moved === 'failed')
    const { outcome } = review({ ...cycle, review: good, findings: ['It is empty.'] })
    expect(outcome).toMatchObject({ moves: ['taken', 'submitted', moved], acts: [] })
  }
})
