import type { Subtask } from '../../actions/task/decomposeTask.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import type { Cycle } from '../cycle.ts'
import { engine } from '../cycle.ts'
import { readSubtasks } from '../readSubtasks.ts'

/** Reads what is wanted; a task that lists parts is split into them and waits. */
export function plan(cycle: Cycle): Cycle {
  const { task, snapshot } = cycle
  const body = bodyOf(snapshot.text(task.path) ?? '').trim()
  const intent = { goal: body || task.data.title, constraints: task.data.constraints ?? [], nonGoals: task.data.non_goals ?? [] }
  const subtasks: readonly Subtask[] = task.data.status === 'queued' ? readSubtasks(body) : []
  if (subtasks.length < 2) return { ...cycle, intent, events: [...cycle.events, { stage: 'plan', what: 'one piece' }] }
  return {
    ...cycle,
    intent,
    events: [...cycle.events, { stage: 'plan', what: `split into ${subtasks.length}` }],
    outcome: {
      moves: ['taken', 'decomposed'],
      split: true,
      acts: [{ by: engine, action: 'task.decompose', input: { id: task.id, subtasks } }],
    },
  }
}
