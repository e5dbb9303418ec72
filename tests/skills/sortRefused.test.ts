import { expect, test } from 'vitest'
import type { Change } from '../../engine/documents/change.ts'
import { sortRefused } from '../../engine/skills/sortRefused.ts'
import type { Finding } from '../../engine/skills/skill.ts'
import { memoryView } from '../support/memoryView.ts'

const view = memoryView({ 'a.md': 'aaaa', 'b.md': 'bbbb' })
const repair = (path: string, start: number, text: string): Finding => ({
  rule: 'x/y',
  path,
  line: 1,
  message: `${path} ${start}`,
  evidence: '',
  fix: { kind: 'edit', edits: [{ path, start, end: start + 1, text }] },
})
const good = repair('a.md', 0, '1')
const bad = repair('a.md', 2, '!')
const other = repair('b.md', 0, '2')
const against = (refuses: (change: Change) => boolean) => async (changes: readonly Change[]) =>
  changes.filter(refuses).map(({ path }) => ({ rule: 'policy/x', message: 'no', path }))
const shouts = against(({ text }) => text?.includes('!') ?? false)

test('one refused repair takes neither those of its page nor those of others along', async () => {
  const { allowed, refused } = await sortRefused(view, [good, bad, other], shouts)
  expect(allowed).toEqual([good, other])
  expect(refused).toEqual([{ finding: bad, problem: { rule: 'policy/x', message: 'no', path: 'a.md' } }])
})

test('what is fine alone and too much together is left, and the rest goes on', async () => {
  const { allowed, refused } = await sortRefused(
    view,
    [good, bad, other],
    against(({ text }) => text === '1a!a'),
  )
  expect([allowed, refused.map(({ finding }) => finding)]).toEqual([[other], [good, bad]])
})

test('a new file that is refused is one, too', async () => {
  const made: Finding = { ...good, fix: { kind: 'create', path: 'c.md', text: '!' } }
  expect((await sortRefused(view, [made, other], shouts)).allowed).toEqual([other])
})

test('what is said of no page stands against none', async () => {
  const limit = async () => [{ rule: 'policy/proposals-per-day', message: 'enough' }]
  expect(await sortRefused(view, [good, other], limit)).toEqual({ allowed: [good, other], refused: [] })
})
