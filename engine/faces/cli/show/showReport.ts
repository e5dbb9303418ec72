import { isOfHistory } from '../../../policy/guarded/breach.ts'
import type { RunReport } from '../../../run/runWorld.ts'
import type { Terminal } from '../terminal.ts'
import { clip, indent } from './columns.ts'
import { countOf, showStatus, showStop } from './words.ts'
import { showPaths } from './showPaths.ts'
import { showProblem } from './showProblem.ts'

/** How many waiting things are named before the rest is only counted. */
const most = 8

const margin = ' '.repeat(9)

/** What one step of a run came to. `named` is what waits and was told of before. */
export function showReport(report: RunReport, terminal: Terminal, named: readonly string[] = []): string {
  const { paint } = terminal
  switch (report.kind) {
    case 'committed':
      return [
        [
          paint('yellow', report.commit.slice(0, 7)),
          paint('bold', report.name),
          report.title,
          showStatus(report.status, terminal),
        ].join('  '),
        ...report.problems.map((problem) => indent(showProblem(problem, terminal), margin)),
        `${margin}${clip(report.said, Math.max(60, terminal.width - margin.length))}`,
        ...showPaths(report.paths).map((line) => margin + paint('dim', line)),
      ].join('\n')
    case 'adopted':
      return [
        ...(report.commit
          ? [`${paint('yellow', report.commit.slice(0, 7))}  ${paint('bold', report.author ?? '')}  edited by hand`]
          : []),
        ...report.paths.map((path) => margin + paint('dim', path)),
        ...report.problems.map((problem) => showProblem(problem, terminal)),
      ].join('\n')
    case 'refreshed':
      return `Back in the queue, because what they were made on has changed: ${report.tasks.join(', ')}`
    case 'chore':
      return report.commit ? `${paint('yellow', report.commit.slice(0, 7))}  ${report.said}` : report.said
    case 'idle': {
      const fresh = report.waiting.filter((line) => !named.includes(line))
      return [
        report.waiting.length === 0
          ? 'Idle: nothing waits.'
          : `Idle: ${countOf(report.waiting.length, 'thing waits', 'things wait')}.`,
        ...fresh.slice(0, most).map((line) => `  ${line}`),
        ...(fresh.length > most ? [`  … and ${fresh.length - most} more (vivarium status)`] : []),
      ].join('\n')
    }
    case 'paced':
      return `Paced: the next task starts at ${report.until.slice(11, 19)}.`
    case 'stopped':
      return [
        showStop(report.reason, terminal),
        isOfHistory(report.reason) ? '  vivarium check' : '  vivarium resume',
      ].join('\n')
    case 'lost':
      return `${paint('yellow', 'Lost a race')}: ${report.what}`
  }
}
