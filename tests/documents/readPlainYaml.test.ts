import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { composeYaml } from '../../engine/documents/frontmatter/composeYaml.ts'
import { readPlainYaml } from '../../engine/documents/frontmatter/readPlainYaml.ts'

const runs = Number(process.env.FUZZ_RUNS ?? 4000)

const awkward = fc.constantFrom(
  ...[
    'true',
    'True',
    'no',
    'null',
    '~',
    'Null',
    '0',
    '-0',
    '007',
    '1_000',
    '0x1F',
    '0o17',
    '.5',
    '5.',
    '1e3',
    '12e4567',
    '+1',
    '.inf',
    '-.Inf',
  ],
  ...[
    '.nan',
    '2026-11-22',
    '2026-11-22T10:00:00.000Z',
    '12:30',
    '1.2.3',
    't-01abc',
    '3 apples',
    'a: b',
    'a:b',
    'a:',
    ':a',
    'a #b',
    'a#b',
  ],
  ...[
    '# c',
    '- a',
    '-',
    '-a',
    '? a',
    '?',
    '&x y',
    '*x',
    '!t v',
    '!!str 1',
    '|',
    '>',
    '|-',
    '"',
    "'",
    '"a"',
    "'a'",
    '"a',
    "it's",
    '"a\\nb"',
  ],
  ...[
    '"\\u0041"',
    '"\\x41"',
    '"a" b',
    "'a''b'",
    "'a'b'",
    '[]',
    '{}',
    '[a]',
    '[a, b]',
    '[a,b]',
    '[ a ]',
    '[a, ]',
    '["a, b"]',
    '[\'a\', "b"]',
  ],
  ...[
    '[a: b]',
    '[[a]]',
    '{a: b}',
    '{a}',
    '[a',
    'a]',
    '[a]b',
    '%a',
    '@a',
    '`a',
    '<<',
    '=',
    '---',
    '...',
    '--- a',
    'é',
    '日本 語',
    '“q”',
    '🌱 leaf',
  ],
  ...[
    'a  b',
    'a ',
    ' a',
    'a\tb',
    '\ta',
    'a\u00a0b',
    '\u00a0',
    'a\u2028b',
    '\ufeff',
    '\u0085',
    'constructor',
    '__proto__',
    '(a)',
    '/a/*.md',
    'a, b',
  ],
  ...[
    '"\ud83d"',
    'a\u0000',
    'a\\b',
    '"a\\',
    '"\\""',
    '"a"#c',
    '"a" #c',
    '12345678901234567890',
    '1.0',
    '-1.50',
    '1.',
    '01.5',
    '0.1e',
    '٣',
  ],
)
const character = fc.constantFrom(...'abz019 \t:#-?[]{},&*!|>\'"%@`~<=\\/._+\r\né\u00a0\u2028'.split(''))
const scalar = fc.oneof(
  awkward,
  fc.stringMatching(/^[a-z0-9 .:_'"#,-]{0,12}$/),
  fc.array(character, { maxLength: 6 }).map((all) => all.join('')),
)
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'id', 'title', 'depends_on', '"quoted key"') },
  { weight: 1, arbitrary: scalar },
)
const indent = fc.constantFrom('', '', '', '  ', '  ', '    ', ' ', '   ')
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(indent, key, scalar).map(([space, name, value]) => `${space}${name}: ${value}`) },
  { weight: 3, arbitrary: fc.tuple(indent, key).map(([space, name]) => `${space}${name}:`) },
  { weight: 3, arbitrary: fc.tuple(indent, scalar).map(([space, value]) => `${space}- ${value}`) },
  { weight: 3, arbitrary: fc.tuple(indent, key, scalar).map(([space, name, value]) => `${space}- ${name}: ${value}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '# comment',
      '  # comment',
      '  ',
      '- ',
      '-',
      '---',
      '...',
      '  -',
      'a: # c',
      'a: |',
      'a: |-',
      '  b: |',
      '- |',
      '- a: |-',
    ),
  },
  { weight: 1, arbitrary: scalar },
)
const lines = fc.array(line, { minLength: 1, maxLength: 8 })
const text = fc.tuple(lines, fc.constantFrom('\n', '\n', '\n', '\r\n')).map(([all, end]) => all.join(end) + end)

const usual = `id: t-01abc
title: "Fern: a walk"
count: 3
created: 2026-11-22T10:00:00.000Z
tags:
  - alpha
  - beta two
depends_on: []
meta:
  cycle: 3
  who: 'it''s fern'
text: |
  one

  two
more: |-
  three
acts:
  - action: post
    input: "a\\nb"
  - action: vote
`
const mutation = fc.tuple(
  fc.nat(usual.length),
  fc.nat(4),
  fc.oneof(awkward, character, fc.constantFrom('\n', '\n  ', '\n    ', '\n\n', ': ', '- ', ' |\n', ' |-\n  ')),
)
const mutated = fc
  .array(mutation, { minLength: 1, maxLength: 3 })
  .map((all) => all.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), usual))

function agrees(yaml: string): void {
  const plain = readPlainYaml(yaml)
  if (plain === undefined) return
  const composed = composeYaml(yaml, 65536)
  expect(composed.kind, JSON.stringify(yaml)).toBe('tree')
  const slow: unknown = composed.kind === 'tree' ? composed.tree.toJS() : undefined
  const same = isDeepStrictEqual(plain, slow) && JSON.stringify(plain) === JSON.stringify(slow)
  expect(same, `${JSON.stringify(yaml)} read as ${JSON.stringify(plain)}, is ${JSON.stringify(slow)}`).toBe(true)
}

test('a document of our own kind is read without the yaml package, to the same value', () => {
  expect(readPlainYaml(usual)).toEqual(parse(usual))
  expect(readPlainYaml(usual.replaceAll('\n', '\r\n'))).toEqual(parse(usual))
})

test('generated frontmatter is read as the yaml package reads it, or not at all', () => {
  fc.assert(fc.property(text, agrees), { numRuns: runs })
})

test('damaged frontmatter is read as the yaml package reads it, or not at all', () => {
  fc.assert(fc.property(mutated, agrees), { numRuns: runs })
})

test('every awkward scalar is read as the yaml package reads it, or not at all', () => {
  fc.assert(
    fc.property(
      scalar,
      fc.constantFrom('a: @', 'a:\n  - @', 'a: [@]', 'a: [b, @, c]', 'a:\n  b: @', '- @'),
      (value, frame) => agrees(frame.replace('@', () => value)),
    ),
    { numRuns: runs },
  )
})

test('a useful share of generated frontmatter takes the fast path, so that the comparison compares', () => {
  const sample = fc.sample(mutated, { numRuns: 500, seed: 7 })
  expect(sample.filter((yaml) => readPlainYaml(yaml) !== undefined).length).toBeGreaterThan(50)
})
