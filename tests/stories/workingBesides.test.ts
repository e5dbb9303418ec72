import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runWorld } from '../../engine/run/runWorld.ts'
import { acts, mind, proposal } from '../cycle/answers.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

const cycles = 25

/** Somebody has a page open in their editor, another one staged, notes lying about. The residents work on. */
describe('a person works in the same repository', () => {
  let scratch: ScratchWorld
  const status = [
    `M  ${page('staged.md')}`,
    ` D ${page('deleted.md')}`,
    ` M ${page('open.md')}`,
    `A  notes/added.md`,
    `MM ${page('both.md')}`,
    '?? notes/loose.md',
  ].sort()
  const porcelain = () =>
    scratch.git('status', '--porcelain', '--untracked-files=all').split('\n').filter(Boolean).sort()

  beforeAll(async () => {
    const writer = mind(({ task: { id } }) =>
      acts(proposal({ [`from-${id}.md`]: `# ${id}\n\nA page.\n`, 'open.md': `# Open\n\n${id}\n` })),
    )
    scratch = await scratchWorld({
      pages: Object.fromEntries(
        ['open', 'staged', 'deleted', 'both', 'other'].map((name) => [`${name}.md`, `# ${name}\n`]),
      ),
      minds: [writer],
    })
    for (let n = 0; n < cycles; n++) await scratch.act('task.add', { title: `Task ${n}` })
  })
  afterAll(() => scratch.remove())

  test('with a page half written, one staged, one deleted, one both, and a note that git does not know', () => {
    scratch.save(page('open.md'), '# Open\n\nHalf a sen')
    scratch.save(page('staged.md'), '# Staged\n')
    scratch.save(page('both.md'), '# Both, staged\n')
    scratch.save('notes/added.md', 'added\n')
    scratch.git('add', page('staged.md'), page('both.md'), 'notes/added.md')
    scratch.save(page('both.md'), '# Both, and then some\n')
    scratch.save('notes/loose.md', 'loose\n')
    rmSync(join(scratch.root, page('deleted.md')))
    expect(porcelain()).toEqual(status)
  })

  test(`and ${cycles} cycles later all of it is as they left it, byte for byte`, async () => {
    const index = () =>
      scratch.git(
        'ls-files',
        '--stage',
        'notes',
        page('staged.md'),
        page('both.md'),
        page('deleted.md'),
        page('open.md'),
      )
    const before = index()
    let done = 0
    for await (const report of runWorld(scratch.world, { untilIdle: true })) if (report.kind === 'committed') done++
    expect(done).toBe(cycles)
    expect(porcelain()).toEqual(status)
    expect(index()).toBe(before)
    expect(scratch.read(page('open.md'))).toBe('# Open\n\nHalf a sen')
    expect(scratch.read(page('both.md'))).toBe('# Both, and then some\n')
    expect(scratch.git('show', `:${page('both.md')}`)).toBe('# Both, staged\n')
  })

  test('what the residents committed has nothing of it', () => {
    expect(
      scratch.git('log', '--format=', '--name-only', `HEAD~${cycles}..HEAD`, '--', 'notes', 'library').trim(),
    ).toBe('')
  })

  test('applying a proposal for the page they have open is refused, and their words stay', async () => {
    const [waiting] = (await scratch.world.store.snapshot()).of<{ status: string }>('proposal')
    const settled = await scratch.tryAct('proposal.apply', { id: waiting?.id })
    expect(settled).toMatchObject({ kind: 'lost', what: expect.stringContaining(page('open.md')) })
    expect(scratch.read(page('open.md'))).toBe('# Open\n\nHalf a sen')
  })

  test('they commit what they staged, with their own git, and everything goes on', async () => {
    scratch.git('commit', '-qm', 'My pages')
    await scratch.act('task.add', { title: 'One more' })
    expect(await scratch.cycle()).toMatchObject({ kind: 'committed', status: 'approved' })
    const [, , mine] = await scratch.log()
    expect(mine).toMatchObject({ message: 'My pages\n', author: { name: 'Ada' } })
    expect(scratch.git('fsck', '--strict', '--no-dangling')).toBe('')
  })
})
