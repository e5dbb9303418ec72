import { cpuTime } from '../documents/cpuTime.ts'
import { openMany } from '../support/decideMany.ts'
import { median } from './median.ts'
import type { Row } from './row.ts'

const rounds = 9
/** How many acts one measurement decides, in several goes. */
const batch = 1200

/** Kinds of acts and how many are decided at once; a resident may open 50 proposals a day. */
const sizes = {
  suggestions: [50, 100, 200],
  tasks: [50, 100, 200],
  edits: [50, 100, 200],
  proposals: [25, 50],
} as const

/** Deciding many acts of one answer against half as many: no act costs more because there are others. */
export default async function bench(): Promise<Row[]> {
  const decideMany = openMany()
  return Object.entries(sizes).flatMap(([kind, counts]) => {
    const times = new Map<number, number[]>(counts.map((count) => [count, []]))
    // Turns about, and as many acts on every side; the time of this thread, for the machine may have other work.
    for (let round = -2; round < rounds; round++) {
      for (const [count, taken] of times) {
        const { milliseconds } = cpuTime(() => {
          for (let done = 0; done < batch; done += count) decideMany(kind as keyof typeof sizes, count)
        })
        if (round >= 0) taken.push((milliseconds * count) / batch)
      }
    }
    return counts.slice(1).map((count): Row => {
      const [measured, against] = [count, count / 2].map((of) => median(times.get(of) ?? []))
      return {
        name: `deciding ${count} ${kind} / ${count / 2}`,
        measured: measured ?? Number.NaN,
        against: against ?? Number.NaN,
        ratio: (measured ?? Number.NaN) / (against ?? Number.NaN),
        limit: 2.2,
        unit: 'ms',
      }
    })
  })
}
