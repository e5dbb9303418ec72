import type { DataOf } from '../../../queries/query.ts'
import type { worldStatus } from '../../../queries/world/worldStatus.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows } from './columns.ts'
import { countOf, showMoment, showStatus, showStop } from './words.ts'

type Tally = Readonly<Record<string, number>>

type Standing = DataOf<typeof worldStatus>

/** How many lines of what waits are shown. */
const most = 12

/** Where a world stands, on one screen. */
export function showWorld(world: Standing, terminal: Terminal): string {
  const { paint } = terminal
  const { name, root, stopped, last, problems, edits, waiting } = world
  const [next] = world.ready
  const counts = (tally: Tally) =>
    Object.entries(tally)
      .map(([status, count]) => `${count} ${showStatus(status, terminal)}`)
      .join(paint('dim', ' · ')) || 'none'
  const health = problems === 0 ? 'all valid' : paint('red', `${countOf(problems, 'problem')}: vivarium check`)
  const rows = [
    ['State', stopped ? showStop(stopped, terminal) : paint('green', 'Running')],
    ...(stopped ? [['Seen', seenBy(world)]] : []),
    ['Tasks', counts(world.tasks)],
    ...(next && !stopped ? [['Next', `${next.title}, by ${next.resident}`]] : []),
    ['Proposals', counts(world.proposals)],
    ['Residents', counts(world.residents)],
    ['Documents', `${world.documents.toLocaleString('en')}, ${health}`],
    ...(edits.length > 0 ? [['By hand', `${countOf(edits.length, 'file')} not committed: ${someOf(edits)}`]] : []),
    ...(last ? [['Last', showLast(last, terminal)]] : []),
  ]
  return [
    `${paint('bold', name)}  ${paint('dim', root)}`,
    ...alignRows(rows.map(([label = '', value = '']) => [paint('dim', label), value])),
    ...(waiting.length > 0 ? ['', 'Waiting', ...waiting.slice(0, most).map((line) => `  ${line}`)] : []),
    ...(waiting.length > most ? [`  … and ${waiting.length - most} more`] : []),
  ].join('\n')
}

function someOf(paths: readonly string[]): string {
  return `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' …' : ''}`
}

function showLast({ commit, at, author, subject }: NonNullable<Standing['last']>, { paint }: Terminal): string {
  const what = subject.replace(`${author}: `, '')
  return `${paint('yellow', commit.slice(0, 7))} ${showMoment(at)} ${author}: ${what}`
}

/** Who has acknowledged a stop; what is still being worked ends within a second. */
function seenBy({ acknowledged = [], working }: Standing): string {
  const seen = acknowledged.length > 0 ? `by ${acknowledged.join(', ')}` : 'by no engine; none is running'
  return working.length > 0 ? `${seen}; still at work on ${working.join(', ')}` : seen
}
