import type { Change } from '../../documents/change.ts'
import type { Document, Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import { removeFrontmatter } from '../../documents/removeFrontmatter.ts'
import { setFrontmatter } from '../../documents/setFrontmatter.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { evolve } from '../evolve.ts'
import { isSettled } from './isSettled.ts'
import { taskMoves, type TaskEvent } from './taskMoves.ts'

export type Move =
  | { readonly kind: 'moved'; readonly status: TaskData['status']; readonly changes: readonly Change[] }
  | { readonly kind: 'illegal'; readonly message: string }

/**
 * A task after events, with fields set (undefined removes one), in the folder its status belongs in:
 * settled tasks are filed by month.
 */
export function moveTask(
  view: View,
  task: Document<TaskData>,
  events: readonly TaskEvent[],
  fields: { readonly [Key in keyof TaskData]?: TaskData[Key] | undefined },
  at: Instant,
): Move {
  const evolution = evolve(taskMoves, task.data.status, ...events)
  if (evolution.kind === 'illegal') return { kind: 'illegal', message: `task ${task.id}: ${evolution.message}` }
  const { status } = evolution
  let text = setFrontmatter(view.text(task.path) ?? '', 'status', status)
  for (const [key, value] of Object.entries(fields)) {
    text = value === undefined ? removeFrontmatter(text, key) : setFrontmatter(text, key, value)
  }
  const path = isSettled(status) ? `.swarm/tasks/settled/${at.slice(0, 7)}/${task.id}.md` : `.swarm/tasks/${task.id}.md`
  const moved = path === task.path ? [] : [{ path: task.path, text: null }]
  return { kind: 'moved', status, changes: [...moved, { path, text }] }
}
