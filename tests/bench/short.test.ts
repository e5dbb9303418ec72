import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Row } from './row.ts'

/**
 * The short form of `npm run bench`: small worlds, to see that what is measured still works. Speed is judged by the
 * long form.
 */
// A slow machine is no fault of what is measured, in milliseconds.
vi.setConfig({ testTimeout: 240_000 })

const before = process.env['BENCH_SIZES']
beforeAll(() => {
  process.env['BENCH_SIZES'] = '300'
})
afterAll(() => {
  if (before === undefined) delete process.env['BENCH_SIZES']
  else process.env['BENCH_SIZES'] = before
})

const benches: readonly [string, () => Promise<{ default: () => Promise<Row[]> }>][] = [
  ['commit', () => import('./commit.ts')],
  ['open', () => import('./open.ts')],
  ['beside', () => import('./beside.ts')],
  ['act', () => import('./act.ts')],
]

describe('the benchmarks, in short', () => {
  test.each(benches)('%s measures both sides in one run', async (_name, load) => {
    const rows = await (await load()).default()
    const compared = rows.filter(({ ratio }) => ratio !== undefined)
    expect(compared.length).toBeGreaterThan(0)
    for (const { measured, against, ratio } of compared) {
      expect(measured).toBeGreaterThan(0)
      expect(against).toBeGreaterThan(0)
      expect(ratio).toBeCloseTo(measured / (against ?? Number.NaN), 5)
    }
  })
})
