import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyOf } from '../../engine/documents/bodyOf.ts'
import { readPlainYaml } from '../../engine/documents/frontmatter/readPlainYaml.ts'
import { readYaml } from '../../engine/documents/frontmatter/readYaml.ts'
import { printDocument } from '../../engine/documents/printDocument.ts'
import { printYaml } from '../../engine/documents/printYaml.ts'
import { splitDocument } from '../../engine/documents/splitDocument.ts'
import { data } from './generate.ts'

const place = { path: 'a.yaml', firstLine: 1, limit: 65536 }

function read(yaml: string): unknown {
  const reading = readYaml(yaml, place)
  return reading.kind === 'data' ? reading.data : reading.problems
}

test('whatever a document can hold reads back as it was printed, in the same order', () => {
  fc.assert(
    fc.property(data, (fields) => {
      const back = read(printYaml(fields))
      expect(back).toEqual(fields)
      expect(JSON.stringify(back)).toBe(JSON.stringify(fields))
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 2000) },
  )
})

test('a printed document splits into its data and its body', () => {
  const bodies = fc.constantFrom(
    '',
    'Hello',
    'Hello\n',
    '\nHello\n',
    '---\nnot: frontmatter\n---\n',
    '---',
    '# Title\n\ntext\n',
    '\r\nHello\r\n',
  )
  fc.assert(
    fc.property(data, bodies, (fields, body) => {
      const text = printDocument(fields, body)
      const split = splitDocument(text)
      expect(split.kind).toBe('frontmatter')
      if (split.kind === 'frontmatter') expect(read(text.slice(split.yamlStart, split.yamlEnd))).toEqual(fields)
      expect(bodyOf(text).trim()).toBe(body.trim())
      expect(text.endsWith('\n')).toBe(true)
      expect(printDocument(fields, bodyOf(text))).toBe(text)
    }),
  )
})

test('what the engine usually prints takes the fast path', () => {
  const fields = {
    id: 't-01abc',
    title: 'Fern: a walk',
    priority: 2,
    done: false,
    parent: null,
    created: '2026-11-22T10:00:00.000Z',
    tags: ['alpha', 'beta two', 'no'],
    depends_on: [],
    statement: 'I tend the paths.\n\nI like moss.\n',
    meta: { cycle: 3, 'odd key': 'x' },
    acts: [{ action: 'message.post', input: { room: 'commons', text: 'two\nlines' } }, { action: 'task.take' }],
  }
  expect(readPlainYaml(printYaml(fields))).toEqual(fields)
})

test('a new document looks like this', () => {
  const fields = {
    id: 't-1',
    title: 'Fern: a walk',
    tags: ['a', 'b: c'],
    meta: { day: '2026-11-22', none: undefined },
    acts: [{ a: 1, b: 'x' }],
    text: 'one\ntwo\n',
  }
  expect(printDocument(fields, 'Hello')).toBe(`---
id: t-1
title: "Fern: a walk"
tags:
  - a
  - "b: c"
meta:
  day: 2026-11-22
acts:
  - a: 1
    b: x
text: |
  one
  two
---

Hello
`)
})

test('values that no document holds are refused when printed', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, new Date(0), () => 1, 1n, Symbol('x'), new Map()]) {
    expect(() => printYaml({ value })).toThrow(TypeError)
  }
})
