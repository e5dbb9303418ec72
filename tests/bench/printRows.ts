import type { Row } from './row.ts'

/** Prints measurements as a table and tells whether all keep their limits. */
export function printRows(rows: readonly Row[]): boolean {
  const passes = ({ ratio, limit }: Row) => limit === undefined || (ratio !== undefined && ratio <= limit)
  const figure = (value: number | undefined, unit = '') =>
    value === undefined || Number.isNaN(value) ? '' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`.trim()
  const table = rows.map((row) => [
    row.name,
    figure(row.measured, row.unit),
    figure(row.against, row.unit),
    row.ratio?.toFixed(2) ?? '',
    row.limit === undefined ? '' : `<= ${row.limit}`,
    row.limit === undefined ? '' : passes(row) ? 'pass' : 'FAIL',
    row.note ?? '',
  ])
  const lines = [['name', 'measured', 'against', 'ratio', 'limit', '', ''], ...table]
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)))
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
  return rows.every(passes)
}
