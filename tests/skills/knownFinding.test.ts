import { describe, expect, test } from 'vitest'
import { findingId, identifyFindings } from '../../engine/skills/knownFinding.ts'
import type { Finding } from '../../engine/skills/skill.ts'
import { memoryView } from '../support/memoryView.ts'

const found = (line: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'links/missing-target',
  path: 'a.md',
  line,
  message: 'It leads nowhere.',
  evidence: 'No file.',
  ...more,
})
const idsIn = (text: string, ...findings: readonly Finding[]) =>
  identifyFindings(memoryView({ 'a.md': text }), 'broken-links', findings).map(({ id }) => id)

describe('a finding', () => {
  test('keeps its id while its line moves and the rest of the page changes', () => {
    const [before] = idsIn('# A\n\n[x](gone.md)\n', found(3))
    expect(idsIn('# A, anew\n\nMore.\n\n[x](gone.md)\r\n', found(5))).toEqual([before])
    expect(before).toMatch(/^f-[0-9a-z]{10}$/)
  })

  test('is another one when its line changes, unless it names a passage that stays', () => {
    const [line] = idsIn('[x](gone.md)\n', found(1))
    expect(idsIn('Look: [x](gone.md)\n', found(1))).not.toEqual([line])
    const [passage] = idsIn('[x](gone.md)\n', found(1, { passage: 'gone.md' }))
    expect(idsIn('Look: [x](gone.md)\n', found(1, { passage: 'gone.md' }))).toEqual([passage])
  })

  test('is told from the same passage elsewhere on the page, on another page and by another rule', () => {
    const text = '[x](gone.md)\n\n[x](gone.md)\n'
    const ids = idsIn(text, found(1), found(3), found(1, { rule: 'links/other' }), found(1, { path: 'b.md' }))
    expect(new Set(ids).size).toBe(4)
  })

  test('may be about the library, whose root is no text', () => {
    const [known] = identifyFindings(memoryView({}), 's', [found(1, { path: 'docs' })])
    expect(known).toMatchObject({ passage: '', ordinal: 0, skill: 's' })
  })
})

test('a hundred thousand findings have ids of their own', () => {
  const ids = new Set<string>()
  for (let ordinal = 0; ordinal < 1000; ordinal++)
    for (let page = 0; page < 100; page++)
      ids.add(findingId({ rule: 'links/x', path: `${page}.md`, passage: 'same', ordinal }))
  expect(ids.size).toBe(100_000)
})

test('an id never changes from version to version, because rulings name it', () => {
  const identity = { rule: 'links/missing-target', path: 'a.md', passage: 'gone.md', ordinal: 0 }
  expect(findingId(identity)).toBe('f-bnfgwyfkq3')
})
