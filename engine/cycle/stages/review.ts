import type { Cycle } from '../cycle.ts'

/** Decides on the work by what was found: approved, returned with the findings, or failed at the last attempt. */
export function review(cycle: Cycle): Cycle {
  const { answer, findings, task, control, resident } = cycle
  const acts = answer?.kind === 'acts' ? answer.acts.map((act) => ({ ...act, by: { kind: 'resident' as const, id: resident.id } })) : []
  const attempt = (task.data.attempts ?? 0) + 1
  const last = attempt >= (control.tasks?.attempts ?? 3)
  const verdict = findings.length === 0 ? 'approved' : last ? 'failed' : 'returned'
  const reason = verdict === 'failed' ? `Rejected ${attempt} times; the last review found: ${findings.join('; ').slice(0, 600)}` : undefined
  return {
    ...cycle,
    events: [...cycle.events, { stage: 'review', what: `${verdict} (attempt ${attempt}, score ${cycle.score ?? 0})` }],
    outcome: {
      moves: ['taken', 'submitted', verdict],
      // Work that was not approved is not written: the next brief carries the findings instead.
      acts: verdict === 'approved' ? acts : [],
      ...(reason ? { reason } : {}),
    },
  }
}
