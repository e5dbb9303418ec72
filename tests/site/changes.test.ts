import { expect, test } from 'vitest'
import { compareFile } from '../../site/changes/compareFile.ts'
import { compareProposal } from '../../site/changes/compareProposal.ts'

test('lines are numbered on the side where they are', () => {
  const { hunks, added, removed, kind } = compareFile('a.md', 'one\ntwo\nthree\n', 'one\n2\nthree\n')
  expect({ added, removed, kind }).toEqual({ added: 1, removed: 1, kind: 'changed' })
  expect(hunks[0]?.lines).toEqual([
    { kind: 'same', text: 'one', before: 1, after: 1 },
    { kind: 'removed', text: 'two', before: 2 },
    { kind: 'added', text: '2', after: 2 },
    { kind: 'same', text: 'three', before: 3, after: 3 },
  ])
})

test('a line that looks like part of a patch is a line', () => {
  const { hunks } = compareFile('a.md', '', '--- a\n+++ b\n\\ No newline at end of file\n')
  expect(hunks[0]?.lines.map(({ text }) => text)).toEqual(['--- a', '+++ b', '\\ No newline at end of file'])
})

test('a file whose last line has no end is told from one that has', () => {
  const { hunks } = compareFile('a.md', 'one', 'one\n')
  expect(hunks[0]?.lines).toEqual([
    { kind: 'removed', text: 'one', before: 1, endless: true },
    { kind: 'added', text: 'one', after: 1 },
  ])
})

test('new and removed files are wholly added and removed', () => {
  expect(compareFile('a.md', null, 'x\n')).toMatchObject({ kind: 'new', added: 1, removed: 0 })
  expect(compareFile('a.md', 'x\n', null)).toMatchObject({ kind: 'removed', added: 0, removed: 1 })
})

test('a change too long to read is counted, not shown', () => {
  const change = compareFile('a.md', null, 'line\n'.repeat(2001))
  expect(change).toMatchObject({ added: 2001, hunks: [] })
  expect(change.withheld).toMatch(/too long/)
})

test('two texts with nothing in common are compared in bounded time', () => {
  const lines = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`).join('\n')
  const started = performance.now()
  expect(compareFile('a.md', lines('a'), lines('b')).withheld).toBeDefined()
  expect(performance.now() - started).toBeLessThan(5000)
})

test('a proposal whose texts are gone says so for each file', async () => {
  const files = [
    { path: 'a.md', base: 'b'.repeat(40), head: 'c'.repeat(40) },
    { path: 'b.md', head: 'd'.repeat(40) },
  ]
  const changes = await compareProposal({ files }, async (blob) => (blob.startsWith('d') ? 'new\n' : undefined))
  expect(changes[0]?.withheld).toMatch(/does not have/)
  expect(changes[1]).toMatchObject({ kind: 'new', added: 1 })
})
