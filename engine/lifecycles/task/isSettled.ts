import type { TaskStatus } from './taskMoves.ts'

/** Whether a task has reached an end; only a human brings it back. */
export function isSettled(status: TaskStatus): boolean {
  return status === 'approved' || status === 'failed' || status === 'cancelled'
}
