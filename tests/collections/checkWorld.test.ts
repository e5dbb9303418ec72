import { afterEach, describe, expect, test } from 'vitest'
import { checkWorld } from '../../engine/check/checkWorld.ts'
import { page, scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

let scratch: ScratchWorld
afterEach(() => scratch.remove())

describe('checking a world', () => {
  test('finds nothing in one that was just made', async () => {
    scratch = await scratchWorld({ firstWalk: true })
    expect(await checkWorld(scratch.world)).toEqual([])
  })

  test('finds what is wrong in it, ordered by file and line: schemas, references, ids, the ledger, links', async () => {
    scratch = await scratchWorld({ pages: { 'a.md': '# A\n\n[gone](gone.md)\n\n[there](#not-there)\n' } })
    scratch.drop('t-broken', { priority: 'high' })
    scratch.drop('t-lost', { depends_on: ['t-none'] })
    scratch.save(
      '.swarm/ledger/2026-11-22/gift.yaml',
      "id: gift\nat: '2026-11-22T10:00:00.000Z'\nreason: approved_task\nsubject: t-1\npostings:\n" +
        '  - account: mint\n    amount: -1\n  - account: commons\n    amount: 2\n',
    )
    scratch.git('add', '-A')
    scratch.git('commit', '-qm', 'Harm')
    const problems = await checkWorld(scratch.world)
    expect(problems.map(({ path, line }) => [path, line])).toEqual([
      ['.swarm/ledger/2026-11-22/gift.yaml', 1],
      ['.swarm/tasks/t-broken.md', 3],
      ['.swarm/tasks/t-lost.md', 3],
      [page('a.md'), 3],
      [page('a.md'), 5],
    ])
    for (const { rule, message } of problems) expect([rule, message]).not.toContain('')
  })

  test('looks at the folder as it lies there, saved or committed', async () => {
    scratch = await scratchWorld({ pages: { 'a.md': '# A\n' } })
    scratch.save(page('a.md'), '# A\n\n[gone](gone.md)\n')
    expect(await checkWorld(scratch.world)).toMatchObject([{ path: page('a.md'), line: 3 }])
    scratch.save(page('gone.md'), '# Not gone\n')
    expect(await checkWorld(scratch.world)).toEqual([])
  })

  test('answers for the paths it is asked about, and not for those that only begin alike', async () => {
    scratch = await scratchWorld({ pages: { 'a/x.md': '[gone](gone.md)\n', 'ab/x.md': '[gone](gone.md)\n' } })
    for (const path of [page('a'), page('a/'), page('a/x.md')]) {
      expect((await checkWorld(scratch.world, [path])).map((problem) => problem.path)).toEqual([page('a/x.md')])
    }
  })
})
