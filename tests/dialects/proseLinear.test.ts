import { describe, expect, test } from 'vitest'
import { dialects } from '../../engine/dialects/index.ts'
import { partsOf, proseOf } from './proseOf.ts'

const known = dialects.flatMap((dialect) => (dialect.knowledge === 'recognised' || !dialect.prose ? [] : [dialect.id]))
/** What opens and never closes, and what closes what was never opened. */
const openers = [
  ...['{', '{{', '{%', '{{<', '{{% a', '{/* a ', '{:', '{::comment}\n', '{% raw %}', '{% comment %}\n', '{% if a %}\n'],
  ...[
    ':::',
    ':::\n',
    '::: a\n',
    ':::{note}\n',
    '```{note}\n',
    '`',
    '``` ',
    '~~~\n',
    '<A ',
    '<A\n',
    '<A b="',
    '<A b={',
    '</A>\n',
  ],
  ...[
    '<A>\n',
    '<!-- ',
    '<!--@include: a',
    '<div markdown>\n',
    '<script>\n',
    '[a](',
    '[a]({{ b }}',
    '](',
    '(a)=\n',
    '% a\n',
    '%%',
  ],
  ...[
    '!!! a\n',
    '=== "a"\n',
    '/// a\n',
    '--8<--\n',
    '::: a.b\n',
    '{{#include a',
    '[!INCLUDE ',
    'import {\n\n',
    'export a = {\n',
  ],
  ...[
    '{"a": "b',
    "{'",
    '{`${',
    '\\',
    '> ',
    '- ',
    '> ```\n',
    '{a}',
    '`a` ',
    '{{ a }}',
    '{% a %}',
    '{{< a >}}',
    '{#a}',
    '\t',
    ' ',
    '\n',
  ],
]
const length = 100_000
/** Milliseconds; what grows with the square of the text takes minutes. */
const longest = 1000

describe.each(known)('%s: what would stall a reader does not', (id) => {
  test('openers by the hundred thousand are read in a moment', { timeout: 240_000 }, () => {
    const slow: string[] = []
    for (const opener of openers) {
      const page = opener.repeat(Math.ceil(length / opener.length))
      const started = performance.now()
      proseOf(id, page)
      partsOf(id, page)
      const took = performance.now() - started
      if (took > longest) slow.push(`${JSON.stringify(opener)} ${Math.round(took)} ms`)
    }
    expect(slow).toEqual([])
  })

  test('so are blocks in blocks', { timeout: 60_000 }, () => {
    const slow: string[] = []
    for (const opener of ['=== "a"', '<A>', ':::note', '<div markdown>', '{{< a >}}', '- ', '> ']) {
      const lines = Array.from({ length: 1000 }, (_none, depth) => `${' '.repeat(4 * Math.min(depth, 250))}${opener}\n`)
      const started = performance.now()
      proseOf(id, lines.join(''))
      const took = performance.now() - started
      if (took > longest) slow.push(`${JSON.stringify(opener)} ${Math.round(took)} ms`)
    }
    expect(slow).toEqual([])
  })
})
