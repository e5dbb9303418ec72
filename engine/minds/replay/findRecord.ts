import type { Brief } from '../../ports/mind.ts'
import type { Document } from '../../documents/document.ts'
import type { RecordData } from '../../../schemas/types.ts'

/** Outcomes of cycles in which the mind gave no answer. */
const unanswered: readonly unknown[] = ['postponed', 'safety_blocked']

/** The record of the cycle that had this brief; else of the one that tried this task as often before. */
export function findRecord(brief: Brief): Document<RecordData> | undefined {
  const cycles = brief.view.of<RecordData>('record').filter(({ data }) => data.kind === 'cycle')
  const same = cycles.findLast(({ data }) => data.brief?.hash === brief.hash)
  if (same) return same
  const attempts = cycles
    .filter(({ data }) => data.task === brief.task.id && !unanswered.includes(data.outcome))
    .toSorted((a, b) => Date.parse(a.data.at) - Date.parse(b.data.at))
  return attempts[brief.task.data.attempts ?? 0]
}
