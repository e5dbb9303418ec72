import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyOf } from '../../engine/documents/bodyOf.ts'
import { splitFrontmatter } from '../../engine/documents/frontmatter/splitFrontmatter.ts'
import { splitDocument } from '../../engine/documents/splitDocument.ts'

const piece = fc.constantFrom(
  '---',
  '---',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '-',
  'a: 1',
  'js',
  '# c',
  '\ufeff',
  '\t',
  'text',
  '---\n',
  '\n---\n',
  '\r\n---\r\n',
)
const text = fc
  .tuple(fc.constantFrom('', '---', '---\n', '\ufeff---\n', '---\r\n'), fc.array(piece, { maxLength: 10 }))
  .map(([head, all]) => head + all.join(''))

test('the quick way and gray-matter find the same frontmatter', () => {
  fc.assert(
    fc.property(text, (source) => {
      const quick = splitDocument(source)
      const { kind } = quick
      if (source.startsWith('---\n') || kind !== 'none') expect(quick).toEqual(splitFrontmatter(source))
      else expect(splitFrontmatter(source).kind).toBe('none')
    }),
    { numRuns: 5000 },
  )
})

test('the parts of a text put together are the text', () => {
  fc.assert(
    fc.property(text, (source) => {
      const split = splitDocument(source)
      if (split.kind !== 'frontmatter') return
      expect(source.slice(0, split.yamlStart)).toMatch(/^\ufeff?---[ \t]*\r?\n$|^\ufeff?---$/)
      expect(source.slice(split.yamlEnd, split.bodyStart)).toMatch(/^---[ \t]*(\r?\n)?$/)
      expect(bodyOf(source)).toBe(source.slice(split.bodyStart))
    }),
    { numRuns: 5000 },
  )
})

test('a byte order mark, Windows line ends and blanks after the fences are no obstacle', () => {
  const source = '\ufeff--- \r\ntitle: x\r\n---\t\r\nbody\r\n'
  const split = splitDocument(source)
  expect(split.kind === 'frontmatter' && source.slice(split.yamlStart, split.yamlEnd)).toBe('title: x\r\n')
  expect(bodyOf(source)).toBe('body\r\n')
})

test('a text without frontmatter is all body', () => {
  for (const source of ['', 'hello', '\n---\na: 1\n---\n', '----\nx\n----\n', ' ---\na: 1\n---\n']) {
    expect(splitDocument(source).kind).toBe('none')
    expect(bodyOf(source)).toBe(source)
  }
})

test('a fence that names a language is told apart, whatever the language', () => {
  for (const language of [
    'js',
    'javascript',
    'json',
    'coffee',
    'toml',
    'yaml',
    'constructor',
    '__proto__',
    'toString',
    '\ufeff',
    '\u00a0',
  ]) {
    expect(splitDocument(`---${language}\na: 1\n---\n`)).toEqual({ kind: 'language', language: language.trim() })
  }
})

test('a body that looks like JavaScript frontmatter is a body', () => {
  const body = '---js\nglobalThis.ran = true\n---\n'
  expect(bodyOf(`---\ntitle: x\n---\n${body}`)).toBe(body)
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined()
})

test('a line that begins with the fence and goes on closes nothing', () => {
  expect(splitDocument('---\na: 1\n---x\n---\n')).toEqual({ kind: 'unclosed', line: 3 })
  expect(splitDocument('---\na: 1\n')).toEqual({ kind: 'unclosed' })
})
