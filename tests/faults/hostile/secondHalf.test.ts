import { expect, test } from 'vitest'
import { families } from './families.ts'
import { tryFamilies } from './tryFamilies.ts'

tryFamilies(families[1] ?? [])

test('there are at least 300 attacks in at least 18 families, each with a name of its own', () => {
  const all = families.flat()
  const names = all.flatMap(({ name, attacks }) => attacks.map((attack) => `${name}: ${attack.name}`))
  expect(names.length).toBeGreaterThanOrEqual(300)
  expect(all.length).toBeGreaterThanOrEqual(18)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
