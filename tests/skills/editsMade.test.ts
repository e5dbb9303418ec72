import { expect, test } from 'vitest'
import { editsMade } from '../../engine/skills/editsMade.ts'
import type { Edit } from '../../engine/skills/skill.ts'

const edit = (start: number, end: number, text: string): Edit => ({ path: 'a.md', start, end, text })
const word = edit(4, 7, 'TWO')
const last = edit(8, 13, 'THREE')
const from = 'one two three four'

test.each([
  ['none of them', 'one two three four', []],
  ['the first', 'one TWO three four', [word]],
  ['the last', 'one two THREE four', [last]],
  ['all', 'one TWO THREE four', [word, last]],
])('finds %s', (_, other, made) => {
  expect([...(editsMade(from, [last, word], other) ?? ['unknown'])]).toEqual(made)
})

test.each(['one TWO three five', 'one zwei three four', 'One two three four', 'one two three four!'])(
  'cannot tell where something else changed: %j',
  (other) => expect(editsMade(from, [word, last], other)).toBeUndefined(),
)

test('tells an insertion from its absence', () => {
  const insert = edit(3, 3, '\n')
  expect([...(editsMade('one\n\ntwo', [insert], 'one\n\n\ntwo') ?? [])]).toEqual([insert])
  expect([...(editsMade('one\n\ntwo', [insert], 'one\n\ntwo') ?? ['unknown'])]).toEqual([])
})

test('takes time that grows with the edits, not with their pairs', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => edit(at * 2, at * 2 + 1, 'b'))
  expect(editsMade('a '.repeat(20_000), many, 'b '.repeat(20_000))?.size).toBe(20_000)
})
