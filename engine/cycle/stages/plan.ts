import { decomposeTask, type Subtask } from '../../actions/task/decomposeTask.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import type { Cycle } from '../cycle.ts'
import { engine } from '../../acts/engine.ts'
import { childrenOf } from '../../lifecycles/task/childrenOf.ts'
import { readSubtasks } from '../readSubtasks.ts'

/** Reads what is wanted; a task that lists parts is split into them, once, and waits. */
export function plan(cycle: Cycle): Cycle {
  const { task, snapshot } = cycle
  const body = bodyOf(snapshot.text(task.path) ?? '').trim()
  const intent = {
    goal: body || task.data.title,
    constraints: task.data.constraints ?? [],
    nonGoals: task.data.non_goals ?? [],
  }
  if (childrenOf(snapshot, task.id).length > 0) {
    const events = [...cycle.events, { stage: 'plan', what: 'split already' }]
    return {
      ...cycle,
      intent,
      events,
      outcome: {
        moves: ['taken', 'decomposed'],
        acts: [],
        reason: 'It was split before; its parts are looked at again.',
      },
    }
  }
  const subtasks: readonly Subtask[] = readSubtasks(body)
  if (subtasks.length < 2) return { ...cycle, intent, events: [...cycle.events, { stage: 'plan', what: 'one piece' }] }
  return {
    ...cycle,
    intent,
    events: [...cycle.events, { stage: 'plan', what: `split into ${subtasks.length}` }],
    outcome: {
      moves: ['taken', 'decomposed'],
      split: true,
      acts: [decomposeTask.act(engine, { id: task.id, subtasks })],
    },
  }
}
