import { decomposeTask, type Subtask } from '../../actions/task/decomposeTask.ts'
import { bodyOf } from '../../documents/bodyOf.ts'
import { note, type Cycle, type Outcome } from '../cycle.ts'
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
  const planned = { ...cycle, intent }
  if (childrenOf(snapshot, task.id).length > 0) {
    const reason = 'It was split before; its parts are looked at again.'
    const outcome: Outcome = { moves: ['taken', 'decomposed'], acts: [], reason }
    return note({ ...planned, outcome }, 'plan', 'split already')
  }
  const subtasks: readonly Subtask[] = readSubtasks(body)
  if (subtasks.length < 2) return note(planned, 'plan', 'one piece')
  const acts = [decomposeTask.act(engine, { id: task.id, subtasks })]
  const outcome: Outcome = { moves: ['taken', 'decomposed'], split: true, acts }
  return note({ ...planned, outcome }, 'plan', `split into ${subtasks.length}`)
}
