import type { RunReport } from '../../../runWorld.ts'
import type { Terminal } from '../terminal.ts'
import { countOf } from './countOf.ts'
import { indent } from './indent.ts'
import { showMoment } from './showMoment.ts'
import { showProblem } from './showProblem.ts'
import { showStatus } from './showStatus.ts'

/** How many waiting things are named before the rest is only counted. */
const named = 8

/** What one step of a run came to. */
export function showReport(report: RunReport, terminal: Terminal): string {
  const { paint } = terminal
  switch (report.kind) {
    case 'committed': {
      const head = `${paint('yellow', report.commit.slice(0, 7))}  ${paint('bold', report.name)}  ${report.title}  ${showStatus(report.status, terminal)}`
      const body = [...report.summaries.slice(0, -1).map((summary) => `· ${summary}`), ...report.paths.map((path) => paint('dim', path))]
      return [head, ...report.problems.map((problem) => indent(showProblem(problem, terminal))), ...body.map((line) => `         ${line}`)].join('\n')
    }
    case 'adopted':
      return [
        ...(report.commit ? [`${paint('yellow', report.commit.slice(0, 7))}  ${paint('bold', report.author ?? '')}  edited by hand`] : []),
        ...report.paths.map((path) => `         ${paint('dim', path)}`),
        ...report.problems.map((problem) => showProblem(problem, terminal)),
      ].join('\n')
    case 'idle':
      return [
        report.waiting.length === 0 ? 'Idle: nothing waits.' : `Idle: ${countOf(report.waiting.length, 'thing waits', 'things wait')}.`,
        ...report.waiting.slice(0, named).map((line) => `  ${line}`),
        ...(report.waiting.length > named ? [`  … and ${report.waiting.length - named} more (vivarium status)`] : []),
      ].join('\n')
    case 'paced':
      return `Paced: the next task starts at ${report.until.slice(11, 19)}.`
    case 'stopped':
      return `${paint('red', 'Stopped')}: ${report.reason}\n  vivarium resume`
    case 'lost':
      return `${paint('yellow', 'Lost a race')}: ${report.what}`
  }
}
