import { childrenOf } from '../../lifecycles/task/childrenOf.ts'
import { note, type Cycle } from '../cycle.ts'

/** Closes a split task: approved when every part was, otherwise a human is asked. */
export function gather(cycle: Cycle): Cycle {
  const children = childrenOf(cycle.snapshot, cycle.task.id)
  const gone = (cycle.task.data.parts ?? []).filter((id) => !cycle.snapshot.find('task', id))
  const results = children.map(({ data }) => `${data.title}: ${data.status}${data.reason ? ` (${data.reason})` : ''}`)
  const all = children.length + gone.length
  const done = children.filter(({ data }) => data.status === 'approved').length
  const well = all > 0 && done === all
  const told = note(cycle, 'gather', [...results, ...gone.map((id) => `${id}: gone`)].join('; '))
  const reason = well
    ? `All ${all} parts are done.`
    : all === 0
      ? 'It has no parts any more.'
      : `${all - done} of ${all} parts did not end well.`
  return { ...told, outcome: { moves: ['children_done', well ? 'approved' : 'escalated'], acts: [], reason } }
}
