import type { journalList } from '../../../queries/journal/journalList.ts'
import type { DataOf } from '../../../queries/query.ts'
import type { Terminal } from '../terminal.ts'
import { indent } from './columns.ts'
import { showMoment } from './words.ts'

/** Journal entries, each in full below who wrote it and when. */
export function showJournals(entries: DataOf<typeof journalList>, { paint }: Terminal): string {
  if (entries.length === 0) return 'No entries yet.'
  return entries
    .map(
      ({ author, created, kind, title, body }) =>
        `${paint('bold', author)}  ${showMoment(created)}  ${paint('dim', kind)}  ${title ?? ''}`.trimEnd() +
        `\n${indent(body)}`,
    )
    .join('\n\n')
}
