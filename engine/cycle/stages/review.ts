import type { Act } from '../../actions/action.ts'
import { judgeWork } from '../../lifecycles/task/judgeWork.ts'
import type { Cycle } from '../cycle.ts'

/**
 * Decides on the work by what was found and measured: approved, returned with the findings, failed at the last attempt,
 * or for a human.
 */
export function review(cycle: Cycle): Cycle {
  const { findings, doubts = [], confidence = 1, risk = 0, because = [], control, task } = cycle
  const attempts = task.data.attempts ?? 0
  const leastSure = cycle.verifiers?.find((look) => look.confidence === confidence)?.name
  const evidence = { findings, doubts, confidence, risk, because, attempts, ...(leastSure ? { leastSure } : {}) }
  const { event, reason } = judgeWork(evidence, {
    confidence: control.review.confidence,
    risk: control.review.risk,
    attempts: control.tasks.attempts,
  })
  // Work that was sent back is not written: the next brief carries the findings instead. What waits for a human is
  // kept for that human to look at: it is a proposal, or lies in the resident's own space.
  const kept = event === 'approved' || event === 'escalated'
  return {
    ...cycle,
    events: [
      ...cycle.events,
      { stage: 'review', what: `${event} (attempt ${attempts + 1}, score ${cycle.score ?? 0})` },
    ],
    outcome: {
      moves: ['taken', 'submitted', event],
      acts: [...(kept ? workOf(cycle) : []), ...criticOf(cycle)],
      ...(reason ? { reason } : {}),
    },
  }
}

function workOf({ answer, resident }: Cycle): readonly Act[] {
  if (answer?.kind !== 'acts') return []
  return answer.acts.map((act) => ({ ...act, by: { kind: 'resident', id: resident.id } }))
}

function criticOf({ criticism }: Cycle): readonly Act[] {
  return criticism?.act ? [criticism.act] : []
}
