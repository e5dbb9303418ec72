import type { RunReport } from '../../run/runWorld.ts'
import type { Session } from './session.ts'
import { showReport } from './show/showReport.ts'

/** Tells the reports of a run one by one; what waits is named once, and counted after that. */
export function tellReports(session: Session): (report: RunReport) => void {
  let named: readonly string[] = []
  return (report) => {
    session.emit(report, (clean, terminal) => showReport(clean, terminal, named))
    if (report.kind === 'idle') named = report.waiting
  }
}
