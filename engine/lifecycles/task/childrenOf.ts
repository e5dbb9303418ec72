import type { Document } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { TaskData } from '../../../schemas/types.ts'

/** The tasks that were split from this one. */
export function childrenOf(view: View, parent: string): readonly Document<TaskData>[] {
  return view.of<TaskData>('task').filter((task) => task.data.parent === parent)
}
