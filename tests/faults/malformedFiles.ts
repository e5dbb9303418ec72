import { bytes, front, laughs } from './malformed.ts'
import type { Malformed } from './malformed.ts'

/** What can be wrong with a whole file: its bytes, its size, its path, its id, and YAML without a page around it. */
export const malformedFiles: readonly Malformed[] = [
  { name: 'Latin-1', source: bytes('---\ntitle: caf', 0xe9, '\n---\n'), rule: 'text/not-utf-8', line: 2 },
  { name: 'a cut character', source: bytes('---\ntitle: x\n---\n', 0xf0, 0x9f, 0x8c), rule: 'text/not-utf-8', line: 4 },
  {
    name: 'an overlong character',
    source: bytes('---\ntitle: ', 0xc0, 0xaf, '\n---\n'),
    rule: 'text/not-utf-8',
    line: 2,
  },
  {
    name: 'an encoded surrogate',
    source: bytes('---\ntitle: ', 0xed, 0xa0, 0x80, '\n---\n'),
    rule: 'text/not-utf-8',
    line: 2,
  },
  {
    name: 'beyond Unicode',
    source: bytes('---\ntitle: ', 0xf5, 0x80, 0x80, 0x80, '\n---\n'),
    rule: 'text/not-utf-8',
    line: 2,
  },
  {
    name: 'UTF-16 with a mark',
    source: bytes(0xff, 0xfe, ...[...'---\n'].flatMap((letter) => [letter.charCodeAt(0), 0])),
    rule: 'text/not-utf-8',
    line: 1,
  },
  {
    name: 'UTF-16 without a mark',
    source: bytes(...[...'---\ntitle: x\n---\n'].flatMap((letter) => [letter.charCodeAt(0), 0])),
    rule: 'text/control-character',
    line: 1,
  },
  { name: 'a picture', source: bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13), rule: 'text/', line: 1 },
  { name: 'all bytes', source: Uint8Array.from({ length: 256 }, (_, i) => i), rule: 'text/' },
  { name: 'half a character', source: front('title: \ud83d'), rule: 'text/not-utf-8', line: 2 },
  { name: 'the other half', source: `${front('title: x')}\udf31`, rule: 'text/not-utf-8', line: 5 },
  ...['\u0000', '\u0001', '\u0007', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f'].flatMap(
    (character): Malformed[] => [
      {
        name: `U+00${character.charCodeAt(0).toString(16)} in frontmatter`,
        source: front(`title: a${character}b`),
        rule: 'text/control-character',
        line: 2,
      },
      {
        name: `U+00${character.charCodeAt(0).toString(16)} in the body`,
        source: `${front('title: x')}\n${character}`,
        rule: 'text/control-character',
        line: 6,
      },
    ],
  ),
  { name: 'a huge body', source: front('title: x') + 'words '.repeat(200_000), rule: 'text/too-large' },
  { name: 'a huge line of bytes', source: new Uint8Array(3_000_000).fill(65), rule: 'text/too-large' },

  ...[
    '../a.md',
    'a/../../b.md',
    '/etc/passwd',
    'a//b.md',
    './a.md',
    'a/./b.md',
    'a\\..\\b.md',
    'a\nb.md',
    'a\u0000.md',
    'a\u202egpj.md',
    'a\u001b[31m.md',
    'a/\ud83d.md',
    '',
    'a/',
    '..',
    '\u2066a.md',
  ].map((path): Malformed => ({
    name: `at ${JSON.stringify(path)}`,
    source: front('title: x'),
    path,
    rule: 'text/path',
  })),
  { name: 'an id that is not the file name', source: front('title: x\nid: other'), rule: 'document/id', line: 3 },

  ...(
    [
      ['two documents', 'title: x\n---\ntitle: y\n', 'frontmatter/yaml'],
      ['JSON of a list', '["title"]', 'frontmatter/not-a-map'],
      ['a tab', 'a:\n\tb: 1\n', 'frontmatter/tabs'],
      ['a bomb', laughs(9, 9), 'frontmatter/aliases'],
      [
        'many keys twice',
        `${Array.from({ length: 5000 }, (_, i) => `k${i}: 1`).join('\n')}\nk7: 2\n`,
        'frontmatter/duplicate-key',
      ],
      ['frontmatter', '---\ntitle: x\n---\nBody with: colon: twice\n', 'frontmatter/yaml'],
      ['many brackets', '['.repeat(120_000), 'frontmatter/too-deep'],
      ['many dashes', '- '.repeat(120_000), 'frontmatter/too-deep'],
      ['many quotes', '"'.repeat(200_000), 'frontmatter/'],
      ['many colons', 'a: '.repeat(300_000), 'frontmatter/'],
      ['many errors', 'a: b: c\n'.repeat(20_000), 'frontmatter/'],
      ['many anchors', Array.from({ length: 20_000 }, (_, i) => `a${i}: &a${i} *a${i}`).join('\n'), 'frontmatter/'],
      ['too large for the package', `title: &a x\n${'a: [b]\n'.repeat(60_000)}`, 'frontmatter/too-large'],
      ['empty', '', 'schema/page'],
      ['a script', '#!/bin/sh\nrm -rf /\n', 'frontmatter/'],
    ] as const
  ).map(([name, source, rule]): Malformed => ({
    name: `YAML file: ${name}`,
    source,
    rule,
    path: 'a.yaml',
    format: 'yaml',
  })),
]
