import { describe, expect, test } from 'vitest'
import { judgeWork, type Evidence } from '../../engine/lifecycles/task/judgeWork.ts'

const sound: Evidence = {
  findings: [],
  doubts: [],
  confidence: 1,
  risk: 0,
  because: [],
  attempt: 1,
  isLastAttempt: false,
}
const thresholds = { confidence: 0.5, risk: 0.8 }
const judged = (evidence: Partial<Evidence>) => judgeWork({ ...sound, ...evidence }, thresholds)

describe('the verdict on work', () => {
  test('approves what nothing was found against, up to its thresholds', () => {
    expect(judged({})).toEqual({ event: 'approved' })
    expect(judged({ confidence: 0.5, risk: 0.8 })).toEqual({ event: 'approved' })
  })

  test('returns what something was found against, and fails it the last time, however sure everybody is', () => {
    expect(judged({ findings: ['x'] }).event).toBe('returned')
    expect(judged({ findings: ['x'], attempt: 2 }).event).toBe('returned')
    expect(judged({ findings: ['x'], attempt: 3, isLastAttempt: true })).toEqual({
      event: 'failed',
      reason: 'Rejected 3 times; the last review found: x',
    })
  })

  test('asks a human for each doubt, and says what was measured', () => {
    expect(judged({ confidence: 0.49, leastSure: 'goal-covered' })).toEqual({
      event: 'escalated',
      reason: 'A human decides: the confidence is 0.49, below 0.5 (goal-covered).',
    })
    expect(judged({ risk: 0.81, because: ['3 files removed'] })).toEqual({
      event: 'escalated',
      reason: 'A human decides: the risk is 0.81, above 0.8 (3 files removed).',
    })
    expect(judged({ doubts: ['nobody looked'], risk: 1 }).reason).toBe(
      'A human decides: nobody looked; the risk is 1, above 0.8.',
    )
  })

  test('lets a finding go before a doubt: what is wrong for sure needs no human', () => {
    expect(judged({ findings: ['x'], doubts: ['nobody looked'], risk: 1 }).event).toBe('returned')
  })
})
