import { isSettled } from './isSettled.ts'
import type { TaskStatus } from './taskLifecycle.ts'

/** Whether nothing more will come of a task unless a human says so. */
export function isOver(status: TaskStatus): boolean {
  return isSettled(status) || status === 'safety_blocked' || status === 'blocked_by_dependency'
}
