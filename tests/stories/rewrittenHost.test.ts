import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { addTask } from '../../engine/actions/task/addTask.ts'
import type { RecordData } from '../../schemas/types.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { git } from '../store/git.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** People amend, rebase and reset as they like; what records of the world name stays in the repository. */
describe('a host branch that its people write anew', () => {
  let host: HostRepository
  beforeEach(async () => {
    host = hostRepository()
    await host.init('docs')
  })
  afterEach(() => host.remove())

  const sweep = () => {
    host.git('reflog', 'expire', '--expire=now', '--all')
    host.git('gc', '--quiet', '--prune=now')
  }
  const act = async (title: string) => expect(await host.act(addTask, { title })).toBeUndefined()
  const has = (commit: string) => host.git('cat-file', '--batch-check', '--batch-all-objects').includes(commit)
  const kept = () => host.git('for-each-ref', '--format=%(refname)', 'refs/vivarium').split('\n')

  test('keeps every commit that a record names, by one ref, and nothing else', async () => {
    const named: string[] = []
    const amend = (words: string) => {
      host.git('commit', '--quiet', '--amend', '--message', words)
      return host.git('rev-parse', 'HEAD')
    }
    for (const title of ['One', 'Two', 'Three']) {
      named.push(amend(title))
      await act(title)
      // While the branch only goes on, nothing is made for it.
      host.put({ 'docs/more.md': `# ${title}\n` })
      named.push(host.commit(`After ${title}`))
      const before = host.git('rev-parse', 'refs/vivarium/host')
      await act(`After ${title}`)
      if (title === 'One') expect(host.git('rev-parse', 'refs/vivarium/host')).toBe(named.at(-1))
      else expect(host.git('rev-list', '--count', `refs/vivarium/host`, `^${before}`, '--no-walk')).toBe('1')
      host.git('reset', '--quiet', '--hard', 'HEAD~1')
    }
    const unnamed = amend('Nobody saw this')
    amend('Nor this')
    sweep()
    expect(named.filter((commit) => !has(commit))).toEqual([])
    expect(has(unnamed)).toBe(false)
    // What is kept of the world's own branch is no matter here.
    expect(kept().filter((ref) => !ref.endsWith('/vivarium'))).toEqual(['refs/vivarium/host'])
    const world = await host.open()
    const records = (await world.store.snapshot()).of<RecordData>('record')
    expect(records.map(({ data }) => data.host)).toEqual(expect.arrayContaining(named))
    // Two joins and the commit that was kept last: one for each time that the branch was written anew.
    expect(host.git('log', '--format=%s', 'refs/vivarium/host').match(/^Kept/gm)?.length).toBeLessThanOrEqual(6)
    await world.store.close()
    expect(host.git('fsck', '--strict', '--no-dangling')).toBe('')
  })

  test('in a clone that lacks them, that is said and is no fault', async () => {
    await act('One')
    const lost = host.git('rev-parse', 'HEAD')
    host.git('commit', '--quiet', '--amend', '--message', 'Begin, better')
    await act('Two')
    const clone = join(host.root, '../clone')
    host.git('clone', '--quiet', '--no-local', host.root, clone)
    git(clone, 'config', 'user.name', 'Ada')
    git(clone, 'config', 'user.email', 'ada@example.org')
    const type = async (...words: string[]) => typeCommand(clone, words)
    const log = await type('log')
    expect(log.out).toContain(`decided on ${lost.slice(0, 10)} of the library, which is not in this repository`)
    const check = await type('check')
    expect(check.out).toContain(
      `A commit of the library that records name is not in this repository: ${lost.slice(0, 10)}.`,
    )
    expect(check.out).not.toMatch(/fsck/)
    expect((await type('check', '--json')).json()[0]?.problems ?? []).toEqual(
      (await typeCommand(host.root, ['check', '--json'])).json()[0]?.problems ?? [],
    )
    // The world as it was at that commit is shown with the library of today.
    const first = git(clone, 'rev-parse', 'vivarium~1').trim()
    const { openWorld } = await import('../../engine/opening/openWorld.ts')
    const world = await openWorld(join(clone, '.vivarium'))
    expect((await world.store.snapshotAt(first)).host).toBe(host.git('rev-parse', 'main'))
    await world.store.close()
    expect((await type('task', 'add', 'Three')).code).toBe(0)
    expect((await typeCommand(host.root, ['log'])).out).not.toContain('not in this repository')
  })
})
