import { expect, test } from 'vitest'
import { readText } from '../../engine/documents/readText.ts'
import { parseDocument } from '../../engine/collections/parseDocument.ts'
import { page } from './page.ts'

const blob = '0'.repeat(40)

function problemsOf(text: string, collection = page()) {
  const parsed = parseDocument(text, 'notes/a walk.md', collection, blob)
  return parsed.kind === 'invalid' ? parsed.problems : []
}

test('a markdown file with frontmatter becomes a document', () => {
  const text = '---\ntitle: A walk\ntags: [moss]\n---\nBody\n'
  expect(parseDocument(text, 'notes/a walk.md', page(), blob)).toEqual({
    kind: 'document',
    document: {
      collection: 'page',
      path: 'notes/a walk.md',
      id: 'notes/a walk',
      blob,
      data: { title: 'A walk', tags: ['moss'] },
    },
  })
})

test('a YAML file is read whole', () => {
  const parsed = parseDocument('\ufefftitle: x # why\n', '.swarm/world.yaml', page({ format: 'yaml' }), blob)
  expect(parsed.kind === 'document' && parsed.document.data).toEqual({ title: 'x' })
})

test('the id is the field, else the folder or the path, as the collection says', () => {
  const idOf = (text: string, over: Parameters<typeof page>[0]) => {
    const parsed = parseDocument(text, 'skills/links/SKILL.md', page(over), blob)
    return parsed.kind === 'document' ? parsed.document.id : parsed
  }
  expect(idOf('---\nid: t-1\ntitle: x\n---\n', { id: 'filename' })).toBe('t-1')
  expect(idOf('---\ntitle: x\n---\n', { id: 'folder' })).toBe('links')
  expect(idOf('---\ntitle: x\n---\n', { id: 'path' })).toBe('skills/links/SKILL')
})

test('frontmatter may be absent where the collection says so', () => {
  const lenient = page({ frontmatter: 'optional', validate: () => [] })
  const parsed = parseDocument('# Hello\n', 'a.md', lenient, blob)
  expect(parsed.kind === 'document' && parsed.document.data).toEqual({})
  expect(problemsOf('# Hello\n')).toMatchObject([{ rule: 'frontmatter/missing', path: 'notes/a walk.md', line: 1 }])
})

test('a problem of the schema points at the line of the whole file, on either reading path', () => {
  expect(problemsOf('---\nid: x\ntitle: 3\n---\n')).toMatchObject([{ rule: 'schema/page', line: 3, column: 8 }])
  expect(problemsOf('\ufeff---\r\nid: &a x\r\ntitle:\r\n  - 3\r\n---\r\n')).toMatchObject([{ line: 3, column: 1 }])
})

test('pointers are found through lists, maps and escaped keys', () => {
  const seen: unknown[] = []
  const asks = page({
    format: 'yaml',
    validate(_, __, locate) {
      for (const pointer of ['/a/1', '/b/c~1d', '/b/e~0f/0', '/nothing', '/a/9']) seen.push(locate?.(pointer))
      return []
    },
  })
  parseDocument('a:\n  - x\n  - y\nb:\n  "c/d": 1\n  "e~f": [z]\n', 'a.yaml', asks, blob)
  expect(seen).toEqual([{ line: 3, column: 5 }, { line: 5, column: 10 }, { line: 6, column: 11 }, undefined, undefined])
})

test.each([
  ['a:\n\t- x', 'frontmatter/tabs', 3],
  ['title: x\ntitle: y', 'frontmatter/duplicate-key', 3],
  ['title: a: b', 'frontmatter/yaml', 2],
  ['title: [a', 'frontmatter/yaml', 3],
  ['- a', 'frontmatter/not-a-map', 2],
  ['x: 1\n__proto__: 1', 'frontmatter/reserved-key', 3],
  ['a: &a { x: 1 }\nb:\n  <<: *a', 'frontmatter/merge-key', 4],
  ['a: !!js/function x', 'frontmatter/tag', 2],
  ['a: &a [*a]', 'frontmatter/aliases', 2],
  ['a: .nan', 'frontmatter/number', 2],
  ['a: x\u202ey', 'frontmatter/characters', 2],
  [`a: ${'['.repeat(65)}`, 'frontmatter/too-deep', 2],
  [`a: ${'x'.repeat(65 * 1024)}`, 'frontmatter/too-large', 2],
])('%j is refused as %s', (yaml, rule, line) => {
  const [problem] = problemsOf(`---\n${yaml}\n---\n`)
  expect(problem).toMatchObject({ rule, line, path: 'notes/a walk.md' })
  expect(problem?.expected).toBeTruthy()
})

test('bytes become text only when they are UTF-8, with the line of the first that is not', () => {
  const bytes = (...all: (string | number)[]) =>
    Uint8Array.from(all.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))
  expect(readText(bytes('\ufeffé\n🌱\n'), 'a.md')).toEqual({ kind: 'text', text: '\ufeffé\n🌱\n' })
  expect(readText(bytes('a\n', 'b', 0xe9, '\n'), 'a.md')).toMatchObject({
    problems: [{ rule: 'text/not-utf-8', line: 2 }],
  })
  expect(readText(bytes('a\nb\n', 0xc3), 'a.md')).toMatchObject({ problems: [{ line: 3 }] })
  expect(readText('a\nbc\u0000', 'a.md')).toMatchObject({
    problems: [{ rule: 'text/control-character', line: 2, column: 3, got: 'U+0000' }],
  })
  expect(readText('a\n\ud83d', 'a.md')).toMatchObject({ problems: [{ rule: 'text/not-utf-8', line: 2 }] })
  expect(readText('x'.repeat(1024 * 1024 + 1), 'a.md')).toMatchObject({ problems: [{ rule: 'text/too-large' }] })
  expect(readText('€'.repeat(400_000), 'a.md')).toMatchObject({ problems: [{ rule: 'text/too-large' }] })
  expect(readText('é'.repeat(500_000), 'a.md')).toMatchObject({ kind: 'text' })
})

test('a path that leaves the world or hides what it says is refused, spaces and other alphabets are not', () => {
  for (const path of [
    '../a.md',
    '/a.md',
    'a//b.md',
    'a/./b.md',
    'a\\b.md',
    'a\n.md',
    'a\u202e.md',
    '',
    'a/\ud83d.md',
    'a\u0000.md',
  ]) {
    expect(parseDocument('---\ntitle: x\n---\n', path, page(), blob), path).toMatchObject({
      kind: 'invalid',
      problems: [{ rule: 'text/path' }],
    })
  }
  for (const path of ['a b/c d.md', 'été/日本.md', '.swarm/x.md', 'a..b.md']) {
    expect(parseDocument('---\ntitle: x\n---\n', path, page(), blob).kind, path).toBe('document')
  }
})
