import type { View } from '../../documents/view.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { isOver } from './isOver.ts'

/** Whether a dependency can no longer be satisfied by itself: it ended otherwise than approved. */
export function isDead(view: View, dependency: string): boolean {
  const status = view.find<TaskData>('task', dependency)?.data.status
  return status !== undefined && status !== 'approved' && isOver(status)
}
