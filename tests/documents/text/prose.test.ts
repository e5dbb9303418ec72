import type { Nodes } from 'mdast'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../../engine/documents/markdown/parseMarkdown.ts'
import { proseOf, readProse } from '../../../engine/documents/text/prose.ts'

/** The lines with words that are fenced code, counted from 1: where an empty line belongs, parsers do not agree. */
function codeOf(text: string): readonly number[] {
  return readProse(text).lines.flatMap(({ code, text }, index) => (code && hasWords(text) ? [index + 1] : []))
}

function hasWords(line: string): boolean {
  return /[^\s>]/.test(line)
}

/** The same as the parser has it. */
function codeInTree(text: string): readonly number[] {
  const parsed = parseMarkdown(text)
  if (parsed.kind === 'refused') throw new Error(parsed.reason)
  const lines: number[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'code' && node.position) {
      const { start, end } = node.position
      if (/^(?:`{3}|~{3})/.test(text.slice(start.offset)))
        for (let line = start.line; line <= (end.column === 1 ? end.line - 1 : end.line); line++) lines.push(line)
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parsed.root)
  return lines.filter((line) => hasWords(text.split('\n')[line - 1] ?? ''))
}

describe('the prose of a markdown text', () => {
  test.each<[string, string, readonly number[]]>([
    ['a fence', 'a\n```\nb\n```\nc', [2, 3, 4]],
    ['a fence that nothing closes', 'a\n~~~\nb\n```\nc', [2, 3, 4, 5]],
    ['a shorter fence within a longer one', '````\n```\na\n```\n````\nb', [1, 2, 3, 4, 5]],
    ['what has words behind it closes nothing', '```\n``` js\n```\na', [1, 2, 3]],
    ['a fence that ends with its quotation', '> ```\n> a\nb', [1, 2]],
    ['a fence that ends with its item', '- ```\n  a\nb', [1, 2]],
    ['a fence deep in an item', '10. a\n\n    ```\n    b\n    ```\n\nc', [3, 4, 5]],
    ['a fence in an item of a quotation', '> - ```\n>   a\n> b', [1, 2]],
    ['a fence in a footnote', '[^a]: a\n\n    ```\n    b\n    ```\nc', [3, 4, 5]],
    ['indented code that looks like a fence', 'a\n\n    ```\n    b\n\nc', []],
    ['a paragraph with backticks', '``` a`b\nc', []],
    ['a comment', '<!--\n```\n-->\na', []],
    ['what a tag holds', '<div>\n```\n\n```\na\n```', [4, 5, 6]],
    ['what a tag of no block holds', '<b>\n```\n\na', []],
    ['lines that end in two characters', 'a\r\n```\r\nb\r\n```\r\nc', [2, 3, 4]],
  ])('has %s told', (_, text, code) => {
    expect(codeOf(text)).toEqual(code)
    expect(codeInTree(text)).toEqual(code)
  })

  test('is what is left without its code', () => {
    expect(proseOf('a\n```\nb\n```\nc\n')).toBe('a\nc\n')
    expect(proseOf('a\n    b\n')).toBe('a\n    b\n')
  })

  test('says where its lines begin, and which fence is open at its end', () => {
    const text = 'a\r\n```js\nbc\n'
    const { lines, open } = readProse(text)
    expect(open).toBe('```')
    expect(lines.map(({ start, text: line }) => text.slice(start, start + line.length))).toEqual([
      'a',
      '```js',
      'bc',
      '',
    ])
    expect(readProse('```\n```').open).toBeUndefined()
  })

  test('is told in a time that grows with the text alone', () => {
    const start = performance.now()
    for (const part of ['> ', '- ', '1. > ', '\t', '`', '~', '<!-- ', '- - '])
      for (const text of [part.repeat(200_000), `${part.repeat(40)}\n`.repeat(5000)]) readProse(text)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('agrees with the parser on what is code', () => {
    const marks = ['', '> ', '>', '- ', '* ', '1. ', '1) ', '   ', '    ', '  ', '      ', '\t']
    const bodies = [
      '',
      'words',
      '```',
      '```js',
      '~~~',
      '````',
      '``` a`b',
      '# Title',
      '---',
      '===',
      '<!-- a',
      '-->',
      '<div>',
      '<pre>',
    ]
    const line = fc
      .tuple(fc.array(fc.constantFrom(...marks), { maxLength: 3 }), fc.constantFrom(...bodies))
      .map(([before, body]) => (body === '' ? '' : before.join('') + body))
    const document = fc.array(line, { maxLength: 10 }).map((lines) => `x\n\n${lines.join('\n')}\n`)
    let seen = 0
    fc.assert(
      fc.property(document, (text) => {
        const expected = codeInTree(text)
        if (expected.length > 0) seen += 1
        expect(codeOf(text)).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
    expect(seen).toBeGreaterThan(500)
  })
})
