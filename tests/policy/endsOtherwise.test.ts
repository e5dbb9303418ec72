import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endsOtherwise } from '../../engine/policy/endsOtherwise.ts'
import { pathSkeleton } from '../../engine/policy/pathSkeleton.ts'

const letters = fc.constantFrom('a', 'A', 'z', 'Z', '.', '\u0301', '\u200b', 'а', 'ﬁ', 'K', '😀', 'fi', '[', '{', '@')
const name = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'grapheme' }), fc.string())

test('a name that ends otherwise has another skeleton', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      if (endsOtherwise(one, pathSkeleton(other))) expect(pathSkeleton(one)).not.toBe(pathSkeleton(other))
    }),
    { numRuns: 5000 },
  )
})

test.each([
  ['plain names with other letters', 's-01abcde.md', 's-01abcdf.md', true],
  ['capitals', 'README.md', 'readme.md', false],
  ['one name that is the end of another', 'page.md', 'my-page.md', false],
  ['letters that look alike', 'pаge.md', 'page.md', false],
])('%s are told apart as far as that is certain', (_what, one, other, certain) => {
  expect(endsOtherwise(one, pathSkeleton(other))).toBe(certain)
})
