import type { Document, Instant } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { TaskData } from '../../../schemas/types.ts'
import { moveDocument, type Move } from '../moveDocument.ts'
import { taskLifecycle, type TaskStatus } from './taskLifecycle.ts'

/** A task that somebody puts back in the queue: its attempts begin anew, and its next brief carries the finding. */
export function returnToQueue(
  view: View,
  task: Document<TaskData>,
  finding: string | undefined,
  at: Instant,
): Move<TaskStatus> {
  const findings = finding ? [finding] : undefined
  const fields = { findings, attempts: 0, reason: undefined, not_before: undefined }
  return moveDocument(taskLifecycle, view, task, ['requeued'], fields, at)
}
