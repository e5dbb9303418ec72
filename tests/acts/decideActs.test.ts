import { describe, expect, test } from 'vitest'
import { median } from '../bench/median.ts'
import { cpuTime } from '../documents/cpuTime.ts'
import { openMany } from '../support/decideMany.ts'
import { read } from '../support/given.ts'

const decideMany = openMany()

describe('deciding many acts', () => {
  test.each([
    ['suggestions', 200, 200],
    ['tasks', 200, 200],
    ['edits', 200, 200],
    // Each is a document and the page that it changes.
    ['proposals', 50, 100],
  ] as const)('reads each file that %s write once', (kind, count, files) => {
    const asked: string[] = []
    const { draft, branches } = decideMany(kind, count, (path, text) => {
      asked.push(path)
      return read(path, text)
    })
    const written = [
      ...draft.changes.keys(),
      ...branches.flatMap(({ changes }) => changes ?? []).map(({ path }) => path),
    ]
    expect(asked.length).toBe(files)
    expect(new Set(asked)).toEqual(new Set(written))
  })

  test('takes little more than twice the time for twice as many', { timeout: 60_000 }, () => {
    // As many acts on both sides, so that both meet the same clock: 20 times 100, and 10 times 200.
    const cost = (count: number) =>
      cpuTime(() => {
        for (let done = 0; done < 2000; done += count) decideMany('suggestions', count)
      }).milliseconds
    const ratios = Array.from({ length: 5 }, () => (2 * cost(200)) / cost(100))
    expect(median(ratios)).toBeLessThan(3)
  })
})
