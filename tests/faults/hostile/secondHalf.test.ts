import { expect, it } from 'vitest'
import { families } from './families.ts'
import { tryFamilies } from './tryFamilies.ts'

tryFamilies(families[1] ?? [])

it('there are at least 150 attacks in at least 12 families', () => {
  const all = families.flat()
  expect(all.flatMap(({ attacks }) => attacks).length).toBeGreaterThanOrEqual(150)
  expect(all.length).toBeGreaterThanOrEqual(12)
})
