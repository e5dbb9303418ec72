import type { View } from '../../documents/view.ts'
import type { TaskData } from '../../../schemas/types.ts'

/** The one predicate for dependencies: satisfied by `approved`, and by nothing else. */
export function isSatisfied(view: View, dependency: string): boolean {
  return view.find<TaskData>('task', dependency)?.data.status === 'approved'
}
