import { describe, expect, test } from 'vitest'
import { askVerifiers } from '../../../engine/cycle/verifiers/askVerifiers.ts'
import { compareLines } from '../../../engine/cycle/verifiers/piece.ts'
import { verifiers } from '../../../engine/cycle/verifiers/index.ts'
import { WorldError } from '../../../engine/documents/worldError.ts'
import { measureRisk } from '../../../engine/cycle/verifiers/measureRisk.ts'
import type { Verifier } from '../../../engine/cycle/verifiers/verifier.ts'
import { propose, suggest, workOn } from './workOn.ts'

const lines = (count: number, word = 'line') => Array.from({ length: count }, (_, n) => `${word} ${n}`).join('\n')
const page = (name: string) => `# ${name}\n\n${lines(20)}\n`
const pages = Object.fromEntries([...'abcdef'].map((name) => [`guide/${name}.md`, page(name)]))

describe('the risk of work', () => {
  const riskOf = (changes: Record<string, string | null>, more: Record<string, string> = {}) =>
    measureRisk(workOn({ pages: { ...pages, ...more }, acts: [propose(changes)] }))

  test('is none where nothing shared changes, and small for a repair and a new page', () => {
    expect(measureRisk(workOn({ acts: [suggest()] }))).toEqual({ risk: 0, because: [] })
    expect(riskOf({ 'guide/a.md': page('a').replace('line 3', 'line three') }).risk).toBeLessThan(0.05)
    expect(riskOf({ 'guide/new.md': page('new') }).risk).toBeLessThan(0.05)
  })

  test('grows with the pages that are replaced, with those that go, and with the links to them', () => {
    const rewritten = (names: string) =>
      riskOf(Object.fromEntries([...names].map((name) => [`guide/${name}.md`, `# ${name}\n\n${lines(20, 'other')}\n`])))
        .risk
    const removed = (names: string) =>
      riskOf(Object.fromEntries([...names].map((name) => [`guide/${name}.md`, null]))).risk
    expect([rewritten('a'), rewritten('abc')]).toEqual([expect.closeTo(0.35, 1), expect.closeTo(0.71, 1)])
    expect([removed('a'), removed('abc')]).toEqual([expect.closeTo(0.5, 1), expect.closeTo(0.88, 1)])
    const linked = riskOf(
      { 'guide/a.md': null },
      { 'x.md': '[a](guide/a.md)\n', 'y.md': '[a](guide/a.md#top)\n', 'z.md': 'guide/a.md is not linked\n' },
    )
    expect(linked.risk).toBeGreaterThan(removed('a'))
    expect(linked.because).toEqual(['1 file removed', '2 pages with links to what is removed', '1 file touched'])
  })

  test('stays under the usual threshold for many small repairs, and over it for many pages rewritten', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`many/p${n}.md`, page(`p${n}`)]))
    const repaired = Object.fromEntries(
      Object.entries(many).map(([path, text]) => [path, text.replace('line 3', 'line three')]),
    )
    const replaced = Object.fromEntries(Object.keys(many).map((path) => [path, `# New\n\n${lines(20, 'other')}\n`]))
    expect(riskOf(repaired, many).risk).toBeLessThan(0.5)
    expect(riskOf(replaced, many).risk).toBeGreaterThan(0.95)
  })
})

describe('lines that are compared', () => {
  test('are added or gone; moved ones are neither', () => {
    expect(compareLines('a\nb\nb\nc\n', 'c\nb\nd\na\n')).toEqual({
      added: [{ line: 3, text: 'd' }],
      removed: 1,
      lines: 4,
    })
    expect(compareLines('', 'a\n')).toEqual({ added: [{ line: 1, text: 'a' }], removed: 0, lines: 0 })
  })
})

describe('verifiers that are asked', () => {
  const asked = (verifier: Partial<Verifier>) =>
    askVerifiers([{ name: 'x', tells: 'X.', verify: () => ({ findings: [] }), ...verifier }], workOn({}), 50)

  test('each have a name, a sentence, and nobody else’s name', () => {
    expect(new Set(verifiers.map(({ name }) => name)).size).toBe(verifiers.length)
    for (const { name, tells } of verifiers)
      expect([name, tells]).toEqual([expect.stringMatching(/^[a-z]+(-[a-z]+)+$/), expect.stringMatching(/^[A-Z].*\.$/)])
  })

  test('are broken when they throw, take too long or say what nobody understands', async () => {
    expect(
      await asked({
        verify: () => {
          throw new Error('out of ink')
        },
      }),
    ).toEqual([{ name: 'x', findings: [], broken: 'out of ink' }])
    expect(await asked({ verify: () => new Promise(() => {}) })).toEqual([
      { name: 'x', findings: [], broken: 'it took longer than 0.05 s' },
    ])
    for (const nonsense of [
      undefined,
      {},
      { findings: 'none' },
      { findings: [], confidence: Number.NaN },
      { findings: [], confidence: 2 },
    ]) {
      expect(await asked({ verify: () => nonsense as never })).toEqual([
        { name: 'x', findings: [], broken: expect.any(String) },
      ])
    }
  })

  test('end with the engine, and a race that was lost is not their fault', async () => {
    const ended = new AbortController()
    const waiting = askVerifiers(
      [{ name: 'x', tells: 'X.', verify: () => new Promise(() => {}) }],
      workOn({ world: { signal: ended.signal } }),
      10_000,
    )
    ended.abort(new Error('interrupted'))
    await expect(waiting).rejects.toThrow('interrupted')
    await expect(
      asked({
        verify: () => {
          throw new WorldError('store/moved', 'a file moved', 'Try again.')
        },
      }),
    ).rejects.toThrow('moved')
  })
})
