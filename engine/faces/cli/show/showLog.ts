import type { DataOf } from '../../../queries/query.ts'
import type { worldLog } from '../../../queries/world/worldLog.ts'
import type { RecordData } from '../../../../schemas/types.ts'
import type { Terminal } from '../terminal.ts'
import { countOf, showMoment, showStatus } from './words.ts'
import { indent } from './columns.ts'

/** Commits, newest first, each with the record's word on why it was made. */
export function showLog(entries: DataOf<typeof worldLog>, terminal: Terminal): string {
  const { paint } = terminal
  return entries
    .map(({ commit, at, author, subject, merge, lost, record }) => {
      const what = subject.replace(`${author}: `, '') + (merge ? paint('dim', '  merge') : '')
      const head = [paint('yellow', commit.slice(0, 7)), showMoment(at), paint('bold', author), what].join('  ')
      const reasons = [
        ...(record ? why(record, terminal) : ['made with git; it has no record']),
        ...(lost ? [`decided on ${lost.slice(0, 10)} of the library, which is not in this repository`] : []),
      ]
      return [head, ...reasons.map((line) => paint('dim', indent(line, '         ')))].join('\n')
    })
    .join('\n')
}

function why({ acts, outcome, task, verdict, cost }: RecordData, { paint }: Terminal): readonly string[] {
  const asked = verdict.asked?.length ? ` by ${countOf(verdict.asked.length, 'rule')}` : ''
  const facts = [
    outcome ? showStatus(outcome, { paint: (_, text) => text }) : '',
    acts.map(({ action }) => action).join(', '),
    task ? `task ${task}` : '',
    cost?.milliseconds === undefined ? '' : `${cost.milliseconds} ms`,
    verdict.kind === 'allow' ? `allowed${asked}` : paint('red', `${verdict.kind}${asked}`),
  ]
  return [facts.filter(Boolean).join(' · '), ...(verdict.refused ?? [])]
}
