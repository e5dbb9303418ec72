import { taskLifecycle, type TaskStatus } from './taskLifecycle.ts'

/** Whether a task has reached an end; only a human brings it back. */
export function isSettled(status: TaskStatus): boolean {
  return taskLifecycle.ends.in.includes(status)
}
