import type { Act } from '../../actions/action.ts'
import { clip } from '../../documents/text/clip.ts'
import { judgeWork } from '../../lifecycles/task/judgeWork.ts'
import { attemptOf, escalate, isLastAttempt, note, type Cycle, type Outcome } from '../cycle.ts'
import type { Look } from '../verifiers/opinion.ts'

/** How much of a doubt stands in the reason of a task, in characters; the record has all of it. */
const longestDoubt = 400

/**
 * Decides on the work by what was found and measured: approved, returned with the findings, failed at the last attempt,
 * or for a human.
 */
export function review(cycle: Cycle): Cycle {
  const { review: looked, findings, control } = cycle
  if (!looked) return escalate(cycle, 'Nobody looked at the work.')
  const { doubts, confidence, risk, because, looks, score } = looked
  const leastSure = describeDoubt(looks.find((look) => look.confidence === confidence))
  const attempt = attemptOf(cycle.task)
  const { event, reason } = judgeWork(
    {
      findings,
      doubts,
      confidence,
      ...(leastSure ? { leastSure } : {}),
      risk,
      because,
      attempt,
      isLastAttempt: isLastAttempt(cycle),
    },
    control.review,
  )
  // Work that was sent back is not written: the next brief carries the findings instead. What waits for a human is
  // kept for that human to look at: it is a proposal, or lies in the resident's own space.
  const kept = event === 'approved' || event === 'escalated'
  const outcome: Outcome = {
    moves: ['taken', 'submitted', event],
    acts: [...(kept ? workOf(cycle) : []), ...(looked.criticism?.act ? [looked.criticism.act] : [])],
    ...(reason ? { reason } : {}),
  }
  return note({ ...cycle, outcome }, 'review', `${event} (attempt ${attempt}, score ${score})`)
}

/** Who is least sure, and of what, for the human who decides. */
function describeDoubt(look: Look | undefined): string | undefined {
  return look?.because?.length ? clip(`${look.name}: ${look.because.join('; ')}`, longestDoubt) : look?.name
}

function workOf({ answer, resident }: Cycle): readonly Act[] {
  if (answer?.kind !== 'acts') return []
  return answer.acts.map((act) => ({ ...act, by: { kind: 'resident', id: resident.id } }))
}
