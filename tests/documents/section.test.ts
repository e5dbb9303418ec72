import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendToSection } from '../../engine/documents/markdown/appendToSection.ts'
import { guardMarkdown } from '../../engine/documents/markdown/guardMarkdown.ts'
import { parseMarkdown } from '../../engine/documents/markdown/parseMarkdown.ts'
import { replaceSection } from '../../engine/documents/markdown/replaceSection.ts'
import { findSection } from '../../engine/documents/markdown/findSection.ts'
import { cpuTime } from './cpuTime.ts'

const text = `---
title: Notes
---
# Notes

Intro   with  odd *spacing*_

## Usage

Old words.

### Details

More.

  ## Log

- one
- two

| a | b |
|---|---|
| 1 | 2 |

Usage
-----
[ref]: https://example.org
`

function textOf(outcome: ReturnType<typeof replaceSection>): string {
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems))
  return outcome.text
}

test('replacing a section changes what stands below its heading and nothing else', () => {
  const next = textOf(replaceSection(text, 'Notes', 'New.'))
  expect(next).toBe(`${text.slice(0, text.indexOf('# Notes') + 7)}\n\nNew.\n\n[ref]: https://example.org\n`)
  const log = textOf(replaceSection(text, 'Log', '- three\n'))
  expect(log).toBe(text.replace(/- one[^]*\| 2 \|\n/, '- three\n'))
})

test('an emptied section keeps its heading', () => {
  expect(textOf(replaceSection('# A\n\nx\n\n# B\n', 'A', ''))).toBe('# A\n\n# B\n')
  expect(textOf(replaceSection('# A\n\nx', 'A', 'y'))).toBe('# A\n\ny\n')
})

test('an addition stands after the own text of a section; a subsection after its subsections', () => {
  expect(textOf(appendToSection(text, '# Notes', 'And.'))).toBe(text.replace('*_\n', '*_\n\nAnd.\n'))
  expect(textOf(appendToSection(text, '### Details', '### More'))).toBe(text.replace('More.\n', 'More.\n\n### More\n'))
  expect(textOf(appendToSection('# A\n\nx\n\n## B\n\ny\n', 'A', '## C'))).toBe('# A\n\nx\n\n## B\n\ny\n\n## C\n')
})

test('an item joins the list and a row joins the table that a section ends in', () => {
  expect(textOf(appendToSection('# A\n\n- x\n\n# B\n', 'A', '- y\n'))).toBe('# A\n\n- x\n- y\n\n# B\n')
  expect(textOf(appendToSection('# A\n\n- x\n', 'A', 'Words.'))).toBe('# A\n\n- x\n\nWords.\n')
  expect(textOf(appendToSection(text, 'Log', '| 3 | 4 |'))).toBe(text.replace('| 1 | 2 |\n', '| 1 | 2 |\n| 3 | 4 |\n'))
})

test('line ends and a byte order mark stay', () => {
  const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`
  const next = textOf(replaceSection(windows, 'Details', 'One\n\ntwo'))
  expect(next).toBe(`\ufeff${text.replace('More.', 'One\n\ntwo').replaceAll('\n', '\r\n')}`)
  expect(textOf(appendToSection(windows, 'Details', 'x'))).toBe(windows.replace('More.\r\n', 'More.\r\n\r\nx\r\n'))
})

test('a heading that is not there, or there twice, is a problem that lists the headings', () => {
  expect(replaceSection(text, 'Usages', 'x')).toMatchObject({
    kind: 'invalid',
    problems: [
      {
        rule: 'section/missing',
        expected: 'one of: # Notes, ## Usage, ### Details, ## Log, ## Usage',
        example: '# Notes',
      },
    ],
  })
  expect(appendToSection(text, 'Usage', 'x')).toMatchObject({
    kind: 'invalid',
    problems: [{ rule: 'section/ambiguous', line: 8 }],
  })
})

test('whatever is put into a section, every byte around it stays', () => {
  const block = fc.constantFrom(
    '# A\n',
    '## B\n',
    '### C\n',
    'words\n',
    '- x\n',
    '\n',
    '> q\n',
    '```\n# no heading\n```\n',
    '| a |\n|---|\n| b |\n',
    'T\n=\n',
  )
  const source = fc.array(block, { maxLength: 12 }).map((all) => `# Top\n\n${all.join('\n')}`)
  fc.assert(
    fc.property(source, fc.constantFrom('A', 'B', 'C', 'T', 'Top'), (before, heading) => {
      const found = findSection(before, heading)
      fc.pre(found.kind === 'section')
      if (found.kind !== 'section') return
      const { headingEnd, end } = found.section
      const replaced = textOf(replaceSection(before, heading, 'put here'))
      expect(replaced.startsWith(before.slice(0, headingEnd))).toBe(true)
      expect(replaced.endsWith(before.slice(end))).toBe(true)
      const appended = textOf(appendToSection(before, heading, 'put here'))
      expect(appended.replace(/\n+put here/, '')).toBe(before)
    }),
    { numRuns: 300 },
  )
})

test('positions are true to a text that begins with a byte order mark', () => {
  const parsed = parseMarkdown('\ufeff# A\n\nb\n')
  expect(
    parsed.kind === 'tree' &&
      parsed.root.children.map(({ position }) => [position?.start.offset, position?.end.offset]),
  ).toEqual([
    [1, 4],
    [6, 7],
  ])
})

test('what would stall the parser is refused at once, with the reason', () => {
  const hostile = {
    dashes: '- '.repeat(5000),
    quotes: '> '.repeat(5000),
    runs: '*'.repeat(40_000),
    emphasis: 'a* '.repeat(20_000),
    brackets: '['.repeat(150).concat(' ').repeat(400),
    titles: 'a\n=\n'.repeat(8000),
    lazy: '> a\nb\n'.repeat(10_000),
    nested: '- 1. a\n'.repeat(9000),
    indented: `${' '.repeat(300)}x`,
    long: 'x'.repeat(70_000),
    large: 'x y\n'.repeat(200_000),
  }
  for (const [name, source] of Object.entries(hostile)) {
    const { result, milliseconds } = cpuTime(() => parseMarkdown(source))
    expect(result, name).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/\w+ \w+/) })
    expect(milliseconds, name).toBeLessThan(500)
  }
})

test('long tables, lists and pages are not mistaken for hostile ones', () => {
  const table = `| a | b | c |\n|---|---|---|\n${'| [x](y.md) | `z` | *w* |\n'.repeat(4000)}`
  const list = '- [x](y.md) and `z`\n'.repeat(1000)
  const prose = 'Some *words* and a [link](y.md) on a line\nof a paragraph.\n\n'.repeat(3000)
  for (const source of [table, list, prose]) expect(guardMarkdown(source)).toBeUndefined()
})

test('no page of the real documentation trees is refused', (context) => {
  const root = new URL('../../../shared/corpus/', import.meta.url)
  let pages: string[] = []
  try {
    pages = (readdirSync(root, { recursive: true }) as string[]).filter((path) => path.endsWith('.md'))
  } catch {
    context.skip('the trees are not beside this checkout')
  }
  const refused = pages.filter((path) => guardMarkdown(readFileSync(new URL(path, root), 'utf8')) !== undefined)
  expect(refused).toEqual([])
})
