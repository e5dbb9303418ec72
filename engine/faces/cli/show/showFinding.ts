import type { findingShow } from '../../../queries/finding/findingShow.ts'
import type { DataOf } from '../../../queries/query.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows, clip } from './columns.ts'
import { findingRows } from './findingRows.ts'

type Shown = DataOf<typeof findingShow>

/** Everything that is known of one finding. */
export function showFinding(finding: Shown, terminal: Terminal): string {
  const { id, path, line, message } = finding
  return [
    terminal.paint('bold', message),
    '',
    ...alignRows([
      ['finding', id],
      ['where', `${path}:${line}`],
      ['rule', finding.rule],
      ['skill', finding.skill],
      ['passage', clip(finding.passage, Infinity)],
      ['because', clip(finding.evidence, Infinity)],
      ...findingRows(finding),
    ]),
  ].join('\n')
}
