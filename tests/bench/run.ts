import type { Row } from './row.ts'

/** Every benchmark, by name; `npm run bench -- commit open` runs some. */
const benches: Readonly<Record<string, () => Promise<{ default: () => Promise<Row[]> }>>> = {
  commit: () => import('./commit.ts'),
  open: () => import('./open.ts'),
  act: () => import('./act.ts'),
  start: () => import('./start.ts'),
  watch: () => import('./watch.ts'),
  peers: () => import('./peers.ts'),
}

const wanted = process.argv.slice(2)
const rows: Row[] = []
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  rows.push(...(await (await load()).default()))
}

const number = (value: number | undefined, digits = 2) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(value >= 100 ? 0 : digits))
const table = rows.map(({ name, measured, against, ratio, limit, unit, note }) => [
  name,
  `${number(measured)} ${unit}`,
  against === undefined ? '' : `${number(against)} ${unit}`,
  ratio === undefined ? '' : `${number(ratio)}×`,
  limit === undefined ? '' : `≤ ${limit}×`,
  limit === undefined || ratio === undefined ? '' : ratio <= limit ? 'holds' : 'MISSED',
  note ?? '',
])
const head = ['what', 'measured', 'against', 'ratio', 'limit', '', 'note']
const widths = head.map((title, column) => Math.max(title.length, ...table.map((cells) => cells[column]?.length ?? 0)))
for (const cells of [head, ...table]) process.stdout.write(`${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`)
process.stdout.write(`\nPeak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB. Medians; the ratios are what counts, the machine is what it is.\n`)
process.exitCode = rows.some(({ ratio, limit }) => ratio !== undefined && limit !== undefined && ratio > limit) ? 1 : 0
