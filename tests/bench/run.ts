import { printRows } from './printRows.ts'
import type { Row } from './row.ts'

/** Every benchmark, by name; `npm run bench -- commit open` runs some. */
const benches: Readonly<Record<string, () => Promise<{ default: () => Promise<Row[]> }>>> = {
  commit: () => import('./commit.ts'),
  open: () => import('./open.ts'),
  beside: () => import('./beside.ts'),
  act: () => import('./act.ts'),
  acts: () => import('./acts.ts'),
  start: () => import('./start.ts'),
  watch: () => import('./watch.ts'),
  policy: () => import('./policy.ts'),
  brief: () => import('./brief.ts'),
  search: () => import('./search.ts'),
  skills: () => import('./skills.ts'),
  peers: () => import('./peers.ts'),
}

const wanted = process.argv.slice(2)
const rows: Row[] = []
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  process.stderr.write(`${name} …\n`)
  rows.push(...(await (await load()).default()))
}

process.exitCode = printRows(rows) ? 0 : 1
process.stdout.write(
  '\nMedians; the ratios count, the machine is what it is. ' +
    `Peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.\n`,
)
