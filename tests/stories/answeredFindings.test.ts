import { afterAll, beforeAll, expect, test } from 'vitest'
import { typeCommand } from '../faces/typeCommand.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

let scratch: ScratchWorld
beforeAll(async () => {
  scratch = await scratchWorld({
    pages: { 'index.md': '# Index\n\n[The guide](guid.md)\n[Later](later.md)\n', 'guide.md': '# Guide\n' },
  })
})
afterAll(() => scratch.remove())

interface Listed {
  readonly findings: readonly { readonly id: string; readonly line: number; readonly ruling?: string }[]
  readonly counts: { readonly ruled: number }
}
const type = (...words: readonly string[]) => typeCommand(scratch.root, words)
const listed = async (...more: readonly string[]) =>
  (await type('findings', '--rule', 'links', ...more, '--json')).json()[0]?.data as unknown as Listed
let id = ''

test('a person sees what is found, with the evidence, and one of it closer', async () => {
  const { findings } = await listed()
  expect(findings.map(({ line }) => line)).toEqual([3, 4])
  id = findings[1]?.id ?? ''
  expect((await type('findings', 'show', id)).out).toContain('later.md')
})

test('and leaves it, with a reason: it is listed no more, and no problem any more', async () => {
  expect(await type('findings', 'answer', id, 'leave', '--reason', 'It comes next week.')).toMatchObject({ code: 0 })
  expect((await listed()).findings.map(({ line }) => line)).toEqual([3])
  expect((await type('check')).out).not.toContain('later.md')
  expect((await type('check')).out).toContain('left by a ruling')
  const all = await listed('--all')
  expect([all.counts.ruled, all.findings[1]?.ruling]).toEqual([1, expect.stringMatching(/^u-/)])
  expect(scratch.read(`.swarm/rulings/${all.findings[1]?.ruling}.md`)).toContain('It comes next week.')
  expect(await scratch.problems()).toEqual([])
})

test('an answer that is none is explained', async () => {
  const other = (await listed()).findings[0]?.id ?? ''
  const { code, err } = await type('findings', 'answer', other, 'perhaps')
  expect([code, err]).toEqual([1, expect.stringContaining('leave')])
})

test('the ruling holds while lines move, and no longer when the passage changes', async () => {
  const text = scratch.read(page('index.md'))
  scratch.save(page('index.md'), text.replace('# Index\n', '# Index\n\nWelcome.\n'))
  expect((await listed()).findings.map(({ line }) => line)).toEqual([5])
  scratch.save(page('index.md'), text.replace('[Later](later.md)', '[Much later](later-on.md)'))
  expect((await listed()).findings.map(({ line }) => line)).toEqual([3, 4])
  scratch.save(page('index.md'), text)
})

test('no resident repairs what is left', async () => {
  const [first] = (await listed()).findings
  await type('findings', 'answer', first?.id ?? '', 'leave')
  await scratch.act('task.add', { title: 'Repair broken links', skill: 'broken-links' })
  expect(await scratch.cycle()).toMatchObject({ kind: 'committed', status: 'approved' })
  expect((await scratch.world.store.snapshot()).of('proposal')).toEqual([])
})

test('what is reopened is found again', async () => {
  expect((await type('findings', 'reopen', id)).code).toBe(0)
  expect((await listed()).findings.map(({ line }) => line)).toEqual([4])
})

test('a rule is left on many pages at once', async () => {
  expect((await type('findings', 'leave', 'links/missing-target', '**/index.md')).code).toBe(0)
  expect((await listed()).findings).toEqual([])
})
