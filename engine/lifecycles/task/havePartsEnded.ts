import type { Document } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { childrenOf } from './childrenOf.ts'
import { isOver } from './isOver.ts'

/** Whether every part of a split task has ended. A part that cannot be read has not: nobody knows how it stands. */
export function havePartsEnded(view: View, { data }: Document<TaskData>): boolean {
  const unread = (data.parts ?? []).some((id) => !view.find('task', id) && view.has(`.swarm/tasks/${id}.md`))
  return !unread && childrenOf(view, data.id).every((child) => isOver(child.data.status))
}
