import { describe, expect, test } from 'vitest'
import { setFrontmatter } from '../../engine/documents/setFrontmatter.ts'

const set = (text: string, key: string | readonly string[], value: unknown) => setFrontmatter(text, key, value, 'yaml')

describe('a list that gains items', () => {
  test('keeps the lines of the others, with their comments, quotes and empty lines', () => {
    const text = "a:\n  # first\n  - x # one\n\n  # then\n  - 'y'\n\n# about b\nb: 1\n"
    expect(set(text, 'a', ['x', 'y', 'z', '**'])).toBe(
      'a:\n  # first\n  - x # one\n\n  # then\n  - \'y\'\n  - z\n  - "**"\n\n# about b\nb: 1\n',
    )
  })

  test('is written as it is written: at the margin, in another map, with other line ends, or at the end', () => {
    expect(set('a:\n- x\nb: 1\n', 'a', ['x', 'y'])).toBe('a:\n- x\n- y\nb: 1\n')
    expect(set('m:\n    a:\n        - x\n', ['m', 'a'], ['x', 'y'])).toBe('m:\n    a:\n        - x\n        - y\n')
    expect(set('a:\r\n  - x\r\nb: 1\r\n', 'a', ['x', 'y'])).toBe('a:\r\n  - x\r\n  - y\r\nb: 1\r\n')
    expect(set('a:\n  - x', 'a', ['x', 'y'])).toBe('a:\n  - x\n  - y\n')
  })

  test('keeps what stands in its brackets', () => {
    expect(set('a: [ "x",   y ] # why\n', 'a', ['x', 'y', 'z'])).toBe('a: [ "x",   y, z ] # why\n')
    expect(set('a: [\n  x, # one\n  y\n]\n', 'a', ['x', 'y', 'z'])).toBe('a: [\n  x, # one\n  y, z\n]\n')
  })

  test('still means what was asked for where an item changes, too', () => {
    expect(set('a:\n  - x # one\n', 'a', ['w', 'y'])).toBe('a:\n  - w\n  - y\n')
    expect(set('a: [x, y, ] # why\n', 'a', ['x', 'y', 'z'])).toBe('a: [x, y, z] # why\n')
  })
})

describe('a map in braces that gains a field', () => {
  test('keeps its braces and what stands in them', () => {
    expect(set('a: { x: 1,  y: "2" } # why\n', ['a', 'z'], 3)).toBe('a: { x: 1,  y: "2", z: 3 } # why\n')
    expect(set('a: {x: 1}\n', ['a', 'z'], 'b, c')).toBe('a: {x: 1, z: "b, c"}\n')
  })

  test('is written in lines where the field is a map or a list', () => {
    expect(set('a: { x: 1 }\n', ['a', 'z'], [1])).toBe('a:\n  x: 1\n  z:\n    - 1\n')
  })
})
