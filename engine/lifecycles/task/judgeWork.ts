import type { TaskEvent } from './taskLifecycle.ts'

/** What is known about a result when its verdict is due. */
export interface Evidence {
  readonly findings: readonly string[]
  /** Why nobody but a human can say whether the work is good: who could not look, or who asks. */
  readonly doubts: readonly string[]
  readonly confidence: number
  /** What the least sure verifier is called, and of what it is not sure. */
  readonly leastSure?: string
  readonly risk: number
  readonly because: readonly string[]
  /** Which attempt at the task this is, from 1. */
  readonly attempt: number
  /** Whether there is none after it. */
  readonly isLastAttempt: boolean
}

/** From where on a human is asked: `review` in the control. */
export interface Thresholds {
  readonly confidence: number
  readonly risk: number
}

/** What becomes of the task, and why, where it is not simply approved or returned. */
export interface WorkVerdict {
  readonly event: Extract<TaskEvent, 'approved' | 'returned' | 'failed' | 'escalated'>
  readonly reason?: string
}

/**
 * Findings send work back, and end the task at the last attempt. Without any, a doubt or a measure beyond its threshold
 * asks a human.
 */
export function judgeWork(evidence: Evidence, thresholds: Thresholds): WorkVerdict {
  const { findings, doubts, confidence, leastSure, risk, because, attempt, isLastAttempt } = evidence
  if (findings.length > 0) {
    if (!isLastAttempt) return { event: 'returned' }
    return {
      event: 'failed',
      reason: `Rejected ${attempt} times; the last review found: ${findings.join('; ').slice(0, 600)}`,
    }
  }
  const reasons = [
    ...doubts,
    ...(confidence < thresholds.confidence
      ? [`the confidence is ${confidence}, below ${thresholds.confidence}${leastSure ? ` (${leastSure})` : ''}`]
      : []),
    ...(risk > thresholds.risk
      ? [`the risk is ${risk}, above ${thresholds.risk}${because.length > 0 ? ` (${because.join(', ')})` : ''}`]
      : []),
  ]
  return reasons.length === 0
    ? { event: 'approved' }
    : { event: 'escalated', reason: `A human decides: ${reasons.join('; ')}.` }
}
