import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { dialects } from '../../engine/dialects/index.ts'
import { proseOf } from './proseOf.ts'

const known = dialects.flatMap((dialect) => (dialect.knowledge === 'recognised' || !dialect.prose ? [] : [dialect.id]))
/** Syntax of every dialect in pieces, and what moves offsets: tabs, marks of several units, line ends. */
const pieces = [
  ...['\n', '\r\n', '\n\n', '\n    ', '\n\t', '\t', ' ', '\u{1F41F}', 'é', '\uD800', 'text', '# A', '- ', '> ', '1. '],
  ...[
    '{/* ',
    ' */}',
    '{',
    '}',
    '`',
    '```',
    '~~~',
    '\\',
    '<',
    '>',
    '<A>',
    '</A>',
    '<a href="b" c={d}>',
    '<A\n b={`c`}\n>',
  ],
  ...[
    '!!! note "T"',
    '=== "A"',
    '??? x',
    '--8<-- "a"',
    '::: a.b',
    ':::note',
    ':::',
    '::: {.a}',
    '{: #a }',
    '{ #a .b }',
  ],
  ...['{{< a >}}', '{{< /a >}}', '{{% a %}}', '{{</* a */>}}', '{% raw %}', '{% endraw %}', '{% if a %}', '{{ a }}'],
  ...['{% comment %}', '{% endcomment %}', '{::comment}', '{:/}', '```{note}', ':::{note}', '(a)=', '% a', '+++', '%%'],
  ...[
    '<!-- a',
    '-->',
    '<script setup>',
    '</script>',
    '<<< @/a',
    '{{#include a.md}}',
    '[!INCLUDE [a](b.md)]',
    '[a](b.md)',
  ],
  ...['import A from "b"', 'export const a = {', '---\na: 1\n---\n', '+++\na = 1\n+++\n', '<div markdown>', '</div>'],
]

/** The same numbers each time: a linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}

const lineEnds = (text: string) => text.replace(/[^\r\n]/g, '.')

describe.each(known)('%s: the prose of a page', (id) => {
  test('is as long as the page, with its line ends at the same places, whatever the page holds', () => {
    const next = numbers(7)
    for (let round = 0; round < 400; round++) {
      const length = Math.floor(next() * 30)
      const page =
        (round % 5 === 0 ? '\uFEFF' : '') +
        Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)]!).join('')
      const { text, containers } = proseOf(id, page)
      expect(lineEnds(text)).toBe(lineEnds(page))
      for (const { start, end } of containers) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(page.length)
      }
    }
  })
})

// Needs the libraries that are kept beside the project, and is skipped without them.
const corpora = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
test.skipIf(!existsSync(corpora))('so it is for every page of the corpora', { timeout: 300_000 }, () => {
  const ids: Readonly<Record<string, string>> = {
    etcd: 'hugo',
    'mkdocs-material': 'mkdocs',
    'react-ja': 'mdx',
    redux: 'docusaurus',
    'rust-book': 'mdbook',
    vue: 'vitepress',
  }
  let read = 0
  for (const [library, id] of Object.entries(ids).filter(([, one]) => known.includes(one))) {
    for (const path of readdirSync(`${corpora}/${library}`, { recursive: true, encoding: 'utf8' })) {
      if (!/\.mdx?$/.test(path)) continue
      const page = readFileSync(`${corpora}/${library}/${path}`, 'utf8')
      expect(lineEnds(proseOf(id, page).text), `${library}/${path}`).toBe(lineEnds(page))
      read += 1
    }
  }
  expect(read).toBeGreaterThan(100)
})
