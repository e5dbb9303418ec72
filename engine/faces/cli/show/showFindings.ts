import type { findingList } from '../../../queries/finding/findingList.ts'
import type { DataOf } from '../../../queries/query.ts'
import type { Terminal } from '../terminal.ts'
import { alignRows, clip, indent } from './columns.ts'
import { findingRows } from './findingRows.ts'
import { sayFindings } from './words.ts'

/** The findings of each page, questions to the whole library first. */
export function showFindings({ findings, counts }: DataOf<typeof findingList>, terminal: Terminal): string {
  if (findings.length === 0)
    return counts.ruled > 0
      ? `Nothing waits here; ${counts.ruled} left by a ruling (vivarium findings --all).`
      : 'Nothing is found here.'
  const [asked, seen] = [true, false].map((is) => findings.filter(({ kind }) => (kind === 'question') === is))
  const pages = [...Map.groupBy([...(asked ?? []), ...(seen ?? [])], ({ path }) => path)]
  const parts = pages.map(([path, here]) =>
    [terminal.paint('bold', path), ...here.map((finding) => indent(showOne(finding, terminal)))].join('\n'),
  )
  const hint = terminal.paint('dim', `${sayFindings(counts)?.replace(/ \(.*$/, '')}; vivarium findings show <id>`)
  return [...parts, hint].join('\n\n')
}

function showOne(finding: DataOf<typeof findingList>['findings'][number], terminal: Terminal): string {
  const { id, line, rule, message, evidence } = finding
  const head = `${line}: ${clip(message, Infinity)}  ${terminal.paint('dim', `${rule} ${id}`)}`
  const rows = alignRows([['because', clip(evidence, Infinity)], ...findingRows(finding)])
  return [head, ...rows.map((row) => indent(row, '    '))].join('\n')
}
