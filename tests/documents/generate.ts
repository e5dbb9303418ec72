import fc from 'fast-check'

/** Text that YAML could take for something else, or that needs care to write down. */
export const awkwardText = fc.constantFrom(
  ...[
    '',
    ' ',
    'true',
    'False',
    'no',
    'null',
    '~',
    '0',
    '-0',
    '007',
    '1_000',
    '0x1F',
    '0o17',
    '.5',
    '1e3',
    '12e4567',
    '.inf',
    '.nan',
    '12:30',
  ],
  ...[
    '2026-11-22',
    '2026-11-22T10:00:00.000Z',
    't-01abc',
    '3 apples',
    'a: b',
    'a:b',
    'a:',
    ':a',
    'a #b',
    'a#b',
    '# c',
    '- a',
    '-',
    '? a',
    '?',
  ],
  ...[
    '&x',
    '*x',
    '!t',
    '|',
    '>',
    '"',
    "'",
    '"a"',
    "'a'",
    "it's",
    '[]',
    '{}',
    '[a]',
    '[a, b]',
    'a]',
    '%a',
    '@a',
    '`a`',
    '<<',
    '---',
    '...',
    '---\na',
  ],
  ...[
    'é',
    '日本 語',
    '“q”',
    '🌱 leaf',
    ' a',
    'a ',
    'a\tb',
    'a\u00a0b',
    'a\u2028b',
    '\ufeffa',
    'a, b',
    'a\\b',
    '(a)',
    '/a/*.md',
    'a\nb',
    'a\nb\n',
  ],
  ...[
    'a\n\nb\n\n',
    '\na',
    ' a\nb',
    'a \nb',
    'a\n  b\n',
    'a\n---\nb\n',
    'a\r\nb',
    'a\n# b\n',
    '- a\n- b\n',
    'key: value\nother: x\n',
    'x'.repeat(300),
  ],
)

const text = fc.oneof(awkwardText, fc.stringMatching(/^[A-Za-z0-9 .:_'"#,\n-]{0,20}$/))
const number = fc.oneof(
  fc.integer(),
  fc.constantFrom(0, -0, 1.5, -2.25, 1e21, 1e-7, Number.MAX_SAFE_INTEGER),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isExact),
)

function isExact(value: number): boolean {
  return !Number.isInteger(value) || Number.isSafeInteger(value)
}

/** A scalar that a document can hold. */
export const scalar = fc.oneof(text, text, number.filter(isExact), fc.boolean(), fc.constant(null))

const key = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'id', 'title', 'depends_on', 'x-1') },
  { weight: 1, arbitrary: awkwardText.filter((name) => name !== '<<' && name.length < 100) },
)

/** Any value that a document can hold. */
export const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    scalar,
    scalar,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(key, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any

/** All fields of a document. */
export const data = fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true }) as fc.Arbitrary<
  Record<string, unknown>
>
