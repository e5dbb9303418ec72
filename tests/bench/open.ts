import fs from 'node:fs'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { benchSizes } from './benchSizes.ts'
import { makeCorpus } from './makeCorpus.ts'
import { median } from './median.ts'
import type { OpenTimes } from './openOnce.ts'
import type { Row } from './row.ts'

const coldLimits: Readonly<Record<number, number>> = { 10_000: 6 }
const warmLimits: Readonly<Record<number, number>> = { 10_000: 3, 100_000: 3 }

/**
 * Opening a world and taking its first snapshot, each time in a process of its own: without the cache against
 * reading every document, and with it against walking the folders and asking for each file's stat.
 */
export default async function bench(): Promise<Row[]> {
  return benchSizes().flatMap((size) => {
    const root = makeCorpus(size)
    const runs = size >= 100_000 ? 3 : 7
    const once = (what: keyof OpenTimes) => openOnce(root, what)
    const measured: Record<keyof OpenTimes, number[]> = { read: [], walk: [], cold: [], warm: [], list: [], rescan: [] }
    let memory = { cold: 0, warm: 0 }
    for (let run = 0; run < runs; run++) {
      measured.read.push(once('read').time)
      fs.rmSync(`${root}/.swarm`, { recursive: true, force: true })
      const cold = once('cold')
      measured.cold.push(cold.time)
      measured.walk.push(once('walk').time)
      const warm = once('warm')
      measured.warm.push(warm.time)
      measured.list.push(once('list').time)
      measured.rescan.push(once('rescan').time)
      memory = { cold: cold.memory, warm: warm.memory }
    }
    fs.rmSync(root, { recursive: true })
    const row = (
      name: string,
      what: keyof OpenTimes,
      against: keyof OpenTimes,
      limit: number | undefined,
      note: string,
    ): Row => {
      const [time, other] = [median(measured[what]), median(measured[against])]
      return {
        name: `${name} at ${size}`,
        measured: time,
        against: other,
        ratio: time / other,
        limit,
        unit: 'ms',
        note,
      }
    }
    return [
      row('cold open', 'cold', 'read', coldLimits[size], `against reading the documents; RSS ${memory.cold} MB`),
      row('warm open', 'warm', 'walk', warmLimits[size], `against walk and stat; RSS ${memory.warm} MB`),
      row('warm open, all data', 'list', 'walk', undefined, 'against walk and stat'),
      row('rescan', 'rescan', 'walk', undefined, 'against walk and stat'),
    ]
  })
}

function openOnce(root: string, what: keyof OpenTimes): { time: number; memory: number } {
  const script = fileURLToPath(new URL('openOnce.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [script, root, what], { encoding: 'utf8' }))
}
