/** One text that somebody could drop into a world. */
export interface Malformed {
  readonly name: string
  readonly source: string | Uint8Array
  readonly path?: string
  readonly format?: 'markdown' | 'yaml'
  /** The start of the rule that refuses it. */
  readonly rule: string
  /** The line the problem must name, where there is one right answer. */
  readonly line?: number
}

const front = (yaml: string) => `---\n${yaml}\n---\nBody.\n`
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))
const laughs = (depth: number, width: number) =>
  Array.from({ length: depth }, (_, i) => `a${i}: &a${i} [${Array(width).fill(i === 0 ? 'x' : `*a${i - 1}`).join(', ')}]`).join('\n')
const run = (code: string) => `globalThis.malformedRan = ${JSON.stringify(code)}`

function each(kind: string, rule: string, sources: readonly string[], line?: number): Malformed[] {
  return sources.map((source, index) => ({ name: `${kind} ${index + 1}`, source, rule, ...(line ? { line } : {}) }))
}

const languages = ['js', 'javascript', 'JS', 'JavaScript', ' js', 'js ', 'json', 'JSON', 'coffee', 'coffeescript', 'cson', 'toml', 'yaml', 'yml', 'ts', 'constructor', '__proto__', 'toString', '{}', '\ufeff', '🌱', 'js\u0000'.slice(0, 2)]

/** Every kind of damage we could think of: each must be refused, and say where. */
export const malformed: readonly Malformed[] = [
  ...languages.map((language): Malformed => ({ name: `fence of ${language}`, source: `---${language}\n${run(language)}\n---\n`, rule: 'frontmatter/engine', line: 1 })),
  ...each('code after a plain fence', 'frontmatter/', [front(run('plain')), front(`(() => { ${run('arrow')} })()`), front(`{ get a() { ${run('getter')} } }`)]),

  ...each('unclosed', 'frontmatter/unclosed', ['---', '---\n', '---\ntitle: x', '---\ntitle: x\n', '---\ntitle: x\n--\n', '---\ntitle: x\n ---\n', '---\r\ntitle: x\r\n', '\ufeff---\ntitle: x\n', '---\n'.concat('a: 1\n'.repeat(20_000)), '---   \n']),
  ...each('closed by more than a fence', 'frontmatter/unclosed', ['---\ntitle: x\n----\n', '---\ntitle: x\n---x\n---\n', '---\ntitle: x\n--- end\n', '---\ntitle: x\n---\u00a0\n'], 3),
  ...each('no frontmatter', 'frontmatter/missing', ['', '\n', '\ufeff', 'Hello\n', '# Title\n', '\n---\ntitle: x\n---\n', ' ---\ntitle: x\n---\n', '----\ntitle: x\n----\n', '+++\ntitle = "x"\n+++\n', '{"title": "x"}\n', '***\ntitle: x\n***\n', '<!-- x -->\n---\ntitle: x\n---\n', '\u200b---\ntitle: x\n---\n', '\ufeff\ufeff---\ntitle: x\n---\n', '...\n---\n'], 1),
  ...each('lone carriage returns', 'frontmatter/', ['---\rtitle: x\r---\r', '---\ntitle: x\rb: 2\n---\n', '---\r\ntitle: x\r\r\n---\r\n']),

  ...each('tabs', 'frontmatter/tabs', ['a:\n\tb: 1', 'a:\n\t- b', '\ttitle: x', 'a:\n  b: 1\n\tc: 2', 'a:\n  - x\n\t- y', 'a:\n \tb: 1'].map(front)),
  ...each('duplicate keys', 'frontmatter/duplicate-key', ['title: x\ntitle: y', 'title: x\n"title": y', "title: x\n'title': x", 'title: x\na: 1\nb: 2\na: 3', 'title: x\na: { b: 1, b: 2 }', 'title: x\na:\n  - b: 1\n    b: 2', '1: a\n"1": b', '? title\n: x\ntitle: y', 'null: 1\n~: 2', 'title: x\r\ntitle: y\r'].map(front)),
  ...each('broken syntax', 'frontmatter/', [
    ...['title: a: b', 'title: "x', "title: 'x", 'title: [a', 'title: {a', 'title: a]\n}', 'title: "a" b', "title: 'a' b", 'title: [a, b]]', 'title: {a: 1}}', 'title: x\n  y: 1', 'title:\n- a\nb'],
    ...['title\n', 'title x', 'title: @x', 'title: `x`', 'title: %x', 'title: &', 'title: *', 'title: *x', 'title: |x\n  a', 'title: >9\n a', 'title: "\\q"', 'title: "\\x4"', 'title: "\\u12"', 'title: "\\ud83d"'],
    ...['title: [a\nb: 1', 'title: {a: 1\nb: 2', 'a:\n    b: 1\n  c: 2', 'a:\n  b: 1\n c: 2', '- a\nb: 1', 'a: 1\n- b', 'title: x\n...\nb: 1', 'title: ]', 'title: }', 'title: ,', '? a\n? b\n: c\nd', '{title: x', '[title', 'title: - a', 'title: ? a', 'title: -', 'a: b\nc'],
  ].map(front)),
  ...each('not a map', 'frontmatter/not-a-map', ['- a', '- title: x', 'hello', '"title"', '3', 'true', '[title, x]', '|\n  title: x', '2026-11-22', '- - - a', '!!str x'].map(front), 2),
  ...each('complex keys', 'frontmatter/key', ['? [a]\n: b', '? {a: 1}\n: b', '{[a]: b}', '? - a\n: b', 'a: &a x\n? *a\n: b'].map(front)),
  ...each('wrong type', 'schema/page', ['title: 1', 'title: true', 'title: null', 'title:', 'title: ~', 'title: []', 'title: [x]', 'title: {}', 'title:\n  - x', 'title:\n  x: 1', 'title: 0x1F', 'title: 0o17', 'title: 1e3', 'title: -0', 'title: .5', 'other: x', '', '# only a comment', '\n\n', 'Title: x', 'TITLE: x', '" title": x', 'tıtle: x', 'title : 3', ': x'].map(front)),
  ...each('numbers that cannot be kept', 'frontmatter/number', ['title: .inf', 'title: -.inf', 'title: .nan', 'title: .NaN', 'title: 12345678901234567890', 'title: 0xFFFFFFFFFFFFFFFF', 'title: 1e999', 'title: 9007199254740993', 'x: [1, .inf]', 'x: { y: .NAN }'].map(front), 2),

  ...each('tags', 'frontmatter/tag', ['!!js/function "x"', "!!js/regexp /x/", '!!js/undefined x', '!!python/object/apply:os.system [x]', '!ruby/object:X {}', '!<tag:x,2000:y> z', '!custom x', '!!binary aGk=', '!!timestamp 2026-11-22', '!!set {a, b}', '!!omap [a: 1]', '!!pairs [a: 1]', '!!merge <<'].map((value) => front(`title: ${value}`)), 2),
  ...each('merge keys', 'frontmatter/merge-key', ['<<: {a: 1}', 'a: &a {b: 1}\nc:\n  <<: *a', 'a: &a {b: 1}\n<<: [*a, *a]', '"<<": x', 'a: [{ <<: {} }]'].map(front)),
  ...each('prototype keys', 'frontmatter/reserved-key', ['__proto__: { polluted: true }', '"__proto__": { polluted: true }', "'__proto__': 1", 'constructor: { prototype: { polluted: true } }', 'a: { __proto__: { polluted: true } }', 'a:\n  - __proto__:\n      polluted: true', '"\\u005f_proto__": 1', 'prototype: 1', '? __proto__\n: x', 'a:\n  constructor: x'].map(front)),
  ...each('aliases', 'frontmatter/aliases', ['a: &a [*a]', 'a: &a { b: *a }', 'a: &a\n  b:\n    - *a', 'title: *nothing', 'a: *b\nb: &b 1', laughs(9, 9), laughs(4, 8), laughs(30, 2), `a: &a x\nb: [${'*a, '.repeat(40)}*a]`, `a: &a x\n${Array.from({ length: 5000 }, (_, i) => `b${i}: *a`).join('\n')}`].map(front)),
  ...each('directives', 'frontmatter/directive', ['%YAML 1.1\ntitle: x', '%TAG ! tag:x,2000:\ntitle: x', '%X y\n'].map(front), 2),
  ...each('hidden characters', 'frontmatter/characters', ['title: a\u202eb', 'title: a\u202ab', 'title: \u2066a\u2069', 'title: a\u0085b', 'title: a\u009bb', 'ti\u202etle: x', '# \u202e', 'title: "\\u202e"', 'title: "\\0"', 'title: "\\e[31m"', 'title: "\\x07"', 'title: a\ufeffb', '\ufefftitle: x'].map(front), 2),
  ...each('too deep', 'frontmatter/too-deep', [`a: ${'['.repeat(5000)}`, `a: ${'['.repeat(100)}${']'.repeat(100)}`, `a: ${'{a: '.repeat(5000)}`, `${'- '.repeat(5000)}a`, `${'? '.repeat(5000)}a`, `a:\n${' '.repeat(201)}b: 1`, Array.from({ length: 240 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), `a: ["]", ${'["]", '.repeat(100)}`, `a:\n  ${'[\n  '.repeat(100)}`, `a: ${'[{a: '.repeat(2000)}`, `- ${'- ? '.repeat(200)}x`].map(front)),
  ...each('too large', 'frontmatter/too-large', [`title: ${'x'.repeat(70_000)}`, 'a: 1\n'.repeat(20_000), `title: |\n${'  x\n'.repeat(20_000)}`, `# ${'x'.repeat(70_000)}`, '\n'.repeat(70_000)].map(front)),

  { name: 'Latin-1', source: bytes('---\ntitle: caf', 0xe9, '\n---\n'), rule: 'text/not-utf-8', line: 2 },
  { name: 'a cut character', source: bytes('---\ntitle: x\n---\n', 0xf0, 0x9f, 0x8c), rule: 'text/not-utf-8', line: 4 },
  { name: 'an overlong character', source: bytes('---\ntitle: ', 0xc0, 0xaf, '\n---\n'), rule: 'text/not-utf-8', line: 2 },
  { name: 'an encoded surrogate', source: bytes('---\ntitle: ', 0xed, 0xa0, 0x80, '\n---\n'), rule: 'text/not-utf-8', line: 2 },
  { name: 'beyond Unicode', source: bytes('---\ntitle: ', 0xf5, 0x80, 0x80, 0x80, '\n---\n'), rule: 'text/not-utf-8', line: 2 },
  { name: 'UTF-16 with a mark', source: bytes(0xff, 0xfe, ...[...'---\n'].flatMap((letter) => [letter.charCodeAt(0), 0])), rule: 'text/not-utf-8', line: 1 },
  { name: 'UTF-16 without a mark', source: bytes(...[...'---\ntitle: x\n---\n'].flatMap((letter) => [letter.charCodeAt(0), 0])), rule: 'text/control-character', line: 1 },
  { name: 'a picture', source: bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 13), rule: 'text/', line: 1 },
  { name: 'all bytes', source: Uint8Array.from({ length: 256 }, (_, i) => i), rule: 'text/' },
  { name: 'half a character', source: front('title: \ud83d'), rule: 'text/not-utf-8', line: 2 },
  { name: 'the other half', source: `${front('title: x')}\udf31`, rule: 'text/not-utf-8', line: 5 },
  ...['\u0000', '\u0001', '\u0007', '\u0008', '\u000b', '\u000c', '\u001b', '\u007f'].flatMap((character): Malformed[] => [
    { name: `U+00${character.charCodeAt(0).toString(16)} in frontmatter`, source: front(`title: a${character}b`), rule: 'text/control-character', line: 2 },
    { name: `U+00${character.charCodeAt(0).toString(16)} in the body`, source: `${front('title: x')}\n${character}`, rule: 'text/control-character', line: 6 },
  ]),
  { name: 'a huge body', source: front('title: x') + 'words '.repeat(200_000), rule: 'text/too-large' },
  { name: 'a huge line of bytes', source: new Uint8Array(3_000_000).fill(65), rule: 'text/too-large' },

  ...['../a.md', 'a/../../b.md', '/etc/passwd', 'a//b.md', './a.md', 'a/./b.md', 'a\\..\\b.md', 'a\nb.md', 'a\u0000.md', 'a\u202egpj.md', 'a\u001b[31m.md', 'a/\ud83d.md', '', 'a/', '..', '\u2066a.md'].map((path): Malformed => ({ name: `at ${JSON.stringify(path)}`, source: front('title: x'), path, rule: 'text/path' })),
  { name: 'an id that is not the file name', source: front('title: x\nid: other'), rule: 'document/id', line: 3 },

  ...([
    ['two documents', 'title: x\n---\ntitle: y\n', 'frontmatter/yaml'],
    ['JSON of a list', '["title"]', 'frontmatter/not-a-map'],
    ['a tab', 'a:\n\tb: 1\n', 'frontmatter/tabs'],
    ['a bomb', laughs(9, 9), 'frontmatter/aliases'],
    ['many keys twice', `${Array.from({ length: 5000 }, (_, i) => `k${i}: 1`).join('\n')}\nk7: 2\n`, 'frontmatter/duplicate-key'],
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
  ] as const).map(([name, source, rule]): Malformed => ({ name: `YAML file: ${name}`, source, rule, path: 'a.yaml', format: 'yaml' })),
]

/** Odd, and right all the same. */
export const unusual: readonly Omit<Malformed, 'rule'>[] = [
  ...['title: x', 'title: "x"', "title: 'x'", 'title: x # why', '"title": x', '{title: x}', '{"title": "x"}', '? title\n: x', 'title: |\n  x', 'title: >-\n  x\n  y', 'title: !!str 5', 'title: !', 'title: &a x', 'a: &a x\ntitle: *a', 'title: x\nyes: no', 'title: 2026-11-22', 'title: 12:30', 'title: "\\u00e9\\t\\n"', 'title: 🌱', 'title: "🌱"', 'title: x\nat: 2026-11-22T10:00:00.000Z', 'title: x\noctal: 012', 'title: x\nhex: 0xff', '# c\n\ntitle: x\n\n# d', 'title: a\tb', 'title:\tx', 'title: x\n\t\nb: 1', `title: ${'x'.repeat(60_000)}`, 'title: x\nتاريخ: ١٢', 'title: ""', 'title: x  ', 'title: x\nlist:\n- a\n- b', 'title: a:b', 'title: http://a.b/c#d', 'title: << x', 'toString: x\ntitle: x', 'hasOwnProperty: 1\ntitle: x'].map((yaml, index) => ({ name: `frontmatter ${index + 1}`, source: front(yaml) })),
  { name: 'Windows line ends', source: '---\r\ntitle: x\r\n---\r\nBody\r\n' },
  { name: 'mixed line ends', source: '---\ntitle: x\r\na: 1\n---\r\nBody\n' },
  { name: 'a byte order mark', source: '\ufeff---\ntitle: x\n---\n' },
  { name: 'a byte order mark in bytes', source: bytes(0xef, 0xbb, 0xbf, '---\ntitle: x\n---\n') },
  { name: 'blanks after the fences', source: '--- \t\ntitle: x\n---  \n' },
  { name: 'no line end at the end', source: '---\ntitle: x\n---' },
  { name: 'a body of JavaScript frontmatter', source: `---\ntitle: x\n---\n---js\n${run('body')}\n---\n` },
  { name: 'a body of brackets', source: `${front('title: x')}${'['.repeat(900_000)}` },
  { name: 'a body of list markers', source: `${front('title: x')}${'- '.repeat(450_000)}` },
  { name: 'a body with direction changes', source: `${front('title: x')}\u202ex\n` },
  { name: 'a path with spaces', source: front('title: x'), path: 'a b/c  d.md' },
  { name: 'a path in other alphabets', source: front('title: x'), path: 'été/日本/🌱.md' },
  { name: 'a path with dots', source: front('title: x'), path: '.a/..b/c...md' },
  { name: 'JSON as YAML', source: '{"title": "x", "a": [1, 2]}', path: 'a.yaml', format: 'yaml' },
  { name: 'a YAML file with a marker', source: '---\ntitle: x\n', path: 'a.yaml', format: 'yaml' },
  { name: 'a large YAML file', source: `title: x\n${Array.from({ length: 40_000 }, (_, i) => `k${i}: value ${i}`).join('\n')}\n`, path: 'a.yaml', format: 'yaml' },
  { name: 'a large YAML file that the fast path leaves', source: `title: &a x\n${Array.from({ length: 8000 }, (_, i) => `k${i}: value ${i}`).join('\n')}\n`, path: 'a.yaml', format: 'yaml' },
]
