import { describe, expect, test } from 'vitest'
import { readToml } from '../../engine/dialects/reading/readToml.ts'

describe('readToml', () => {
  test('reads tables, lists of tables, dotted keys, and values of every kind', () => {
    const text = [
      '# a comment',
      'title = "A \\"quoted\\" \\n text" # after it',
      "path = 'C:\\plain'",
      'count = 1_000',
      'draft = true',
      'date = 2024-05-06',
      'tags = ["a", "b", # one a line',
      '  "c",',
      ']',
      'point = { x = 1, y.z = 2 }',
      'long = """',
      'two',
      'lines"""',
      '',
      '[markup.goldmark]',
      'unsafe = true',
      '[[menu.main]]',
      'name = "One"',
      '[[menu.main]]',
      'name = "Two"',
      '[menu.main.params]',
      'icon = "x"',
    ].join('\n')
    expect(JSON.parse(JSON.stringify(readToml(text)))).toEqual({
      title: 'A "quoted" \n text',
      path: 'C:\\plain',
      count: 1000,
      draft: true,
      date: '2024-05-06',
      tags: ['a', 'b', 'c'],
      point: { x: 1, y: { z: 2 } },
      long: 'two\nlines',
      markup: { goldmark: { unsafe: true } },
      menu: { main: [{ name: 'One' }, { name: 'Two', params: { icon: 'x' } }] },
    })
  })

  test('keeps what stands before a line that it cannot read', () => {
    expect({ ...readToml('a = 1\nb = \nc = 3\n') }).toEqual({ a: 1 })
  })

  test('a key called __proto__ is a key', () => {
    const read = readToml('[__proto__]\nx = 1\n')
    expect(Object.keys(read)).toEqual(['__proto__'])
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})
