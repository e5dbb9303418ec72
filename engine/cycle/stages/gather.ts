import { childrenOf } from '../../lifecycles/task/childrenOf.ts'
import type { Cycle } from '../cycle.ts'

/** Closes a split task: approved when every part was, otherwise a human is asked. */
export function gather(cycle: Cycle): Cycle {
  const children = childrenOf(cycle.snapshot, cycle.task.id)
  const results = children.map(({ data }) => `${data.title}: ${data.status}${data.reason ? ` (${data.reason})` : ''}`)
  const unmet = children.filter(({ data }) => data.status !== 'approved')
  const events = [...cycle.events, { stage: 'gather', what: results.join('; ') }]
  const reason = unmet.length === 0 ? `All ${children.length} parts are done.` : `${unmet.length} of ${children.length} parts did not end well.`
  return {
    ...cycle,
    events,
    outcome: { moves: ['children_done', unmet.length === 0 ? 'approved' : 'escalated'], acts: [], reason },
  }
}
