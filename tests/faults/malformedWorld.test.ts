import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { adoptEdits } from '../../engine/acts/adoptEdits.ts'
import { checkWorld } from '../../engine/check/checkWorld.ts'
import { acts, mind, suggestion } from '../cycle/answers.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

let scratch: ScratchWorld
beforeEach(async () => {
  scratch = await scratchWorld({ minds: [mind(() => acts(suggestion()))] })
})
afterEach(() => scratch.remove())

/** What a person might drop into the queue that is no task; path to bytes. */
const wrong: Readonly<Record<string, string | Uint8Array>> = {
  't-not-utf-8.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x80, 0x0a]),
  't-nul.md': '---\ntitle: a\0b\n---\n',
  't-tabs.md': '---\n\ttitle: a\n---\n',
  't-javascript.md': '---js\n{ title: (globalThis.ran = true) }\n---\n',
  't-empty.md': '',
  't-bomb.md':
    '---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n' +
    'd: &d [*c,*c,*c,*c]\ntitle: [*d,*d,*d,*d]\n---\n',
  't-unclosed.md': '---\ntitle: a\n',
  't-twice.md': '---\ntitle: a\ntitle: b\n---\n',
  't-wrong-type.md': '---\ntitle: 7\nstatus: someday\n---\n',
  't-other-name.md': '---\nid: t-somebody-else\ntitle: a\n---\n',
  'ein Name mit Lücken.md': '---\nstatus: queued\n---\n',
  't-huge.md': `---\ntitle: a\n---\n${'x'.repeat(1_100_000)}`,
}

test('whatever is dropped into the queue is shown where it lies, stops nothing else, and stays as it is', async () => {
  const folder = join(scratch.root, '.swarm/tasks')
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(wrong)) writeFileSync(join(folder, name), bytes)
  symlinkSync('/etc/hostname', join(folder, 't-link.md'))
  scratch.drop('t-good', { title: 'A good one' })

  const adoption = await adoptEdits(scratch.world, await scratch.world.store.rescan())
  const complained = new Set(adoption.problems.map(({ path }) => path?.split('/').at(-1)))
  expect([...Object.keys(wrong), 't-link.md'].filter((name) => !complained.has(name))).toEqual([])
  expect(adoption.problems.filter(({ rule, message }) => !rule || !message)).toEqual([])
  expect(adoption.paths).toEqual(['.swarm/tasks/t-good.md'])
  expect((globalThis as { ran?: boolean }).ran).toBeUndefined()

  expect(await scratch.cycle()).toMatchObject({ kind: 'committed', task: 't-good', status: 'approved' })
  const checked = new Set((await checkWorld(scratch.world)).map(({ path }) => path?.split('/').at(-1)))
  expect([...Object.keys(wrong), 't-link.md'].filter((name) => !checked.has(name))).toEqual([])
  expect(scratch.git('status', '--short', '-uall').split('\n').filter(Boolean)).toHaveLength(
    Object.keys(wrong).length + 1,
  )
})
