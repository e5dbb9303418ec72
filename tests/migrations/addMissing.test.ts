import { describe, expect, test } from 'vitest'
import { addMissing } from '../../engine/migrations/addMissing.ts'

describe('adding fields that are missing', () => {
  test('puts them last, and keeps every other byte', () => {
    const text = '# Ours\na: 1 # one\n\n# The end.\n'
    expect(addMissing(text, '', { a: 2, b: 3 })).toBe(`${text}b: 3\n`)
  })

  test('keeps line ends, also where the last is missing', () => {
    expect(addMissing('a: 1\r\nb:\r\n  c: 2\r\n', 'b', { d: 3 })).toBe('a: 1\r\nb:\r\n  c: 2\r\n  d: 3\r\n')
    expect(addMissing('a: 1', '', { b: 2 })).toBe('a: 1\nb: 2\n')
  })

  test('adds to a map in its own way of writing, and makes one that is missing', () => {
    expect(addMissing('a: { b: 1 } # few\n', 'a', { b: 5, c: 2 })).toBe('a: { b: 1, c: 2 } # few\n')
    expect(addMissing('x: 1\n', 'a', { b: 1 })).toBe('x: 1\na:\n  b: 1\n')
  })

  test('does not look into a field that is there', () => {
    expect(addMissing('a:\n  b: 1\n', '', { a: { b: 2, c: 3 } })).toBe('a:\n  b: 1\n')
  })

  test('leaves alone what is no map, and says when a file does not parse', () => {
    expect(addMissing('a: 7\n', 'a', { b: 1 })).toBe('a: 7\n')
    expect(() => addMissing('a: [', '', { b: 1 })).toThrow('Only a file that parses is added to.')
  })
})
