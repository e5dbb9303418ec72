import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median } from './median.ts'
import type { Row } from './row.ts'

const launcher = fileURLToPath(new URL('../../engine/faces/cli/launch.mjs', import.meta.url))
const rounds = 15

/** How long the command line takes to start, next to Node with an empty program. */
export default async function bench(): Promise<Row[]> {
  const [empty = NaN, version = NaN, help = NaN] = measure([
    ['-e', '0'],
    [launcher, '--version'],
    [launcher, '--help'],
  ])
  return [
    {
      name: 'start: vivarium --version, against Node with an empty program',
      measured: version,
      against: empty,
      ratio: version / empty,
      limit: 1.5,
      unit: 'ms',
    },
    {
      name: 'start: vivarium --help (every command built)',
      measured: help,
      against: empty,
      ratio: help / empty,
      unit: 'ms',
      note: 'with the compile cache',
    },
  ]
}

/** Medians of the programs' times, taken in turns so that a busy moment hits all of them. */
function measure(programs: readonly (readonly string[])[]): number[] {
  const times = programs.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, program] of programs.entries()) {
      const begun = performance.now()
      spawnSync(process.execPath, program, { stdio: 'ignore' })
      times[index]?.push(performance.now() - begun)
    }
  }
  return times.map(median)
}
