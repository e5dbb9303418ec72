import type { Instant } from '../documents/document.ts'
import type { View } from '../documents/view.ts'
import type { RecordData } from '../../schemas/types.ts'
import { controlOf } from '../collections/settings.ts'

/**
 * When the next task may start, if that is later than now. The last start is read from the records, so a restart keeps
 * the pace.
 */
export function pacedUntil(view: View, at: Instant): Instant | undefined {
  const seconds = controlOf(view)?.pace.seconds_between_tasks ?? 0
  if (seconds === 0) return undefined
  const last = view.of<RecordData>('record').findLast(({ data }) => data.kind === 'cycle')
  if (!last) return undefined
  const until = new Date(Date.parse(last.data.at) + seconds * 1000).toISOString()
  return until > at ? until : undefined
}
