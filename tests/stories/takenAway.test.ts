import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addTask } from '../../engine/actions/task/addTask.ts'
import { act } from '../../engine/acts/act.ts'
import { parseDocument } from '../../engine/collections/parseDocument.ts'
import { openCatalogues } from '../../engine/opening/openCatalogues.ts'
import { openStore } from '../../engine/store/openStore.ts'
import type { World } from '../../engine/ports/world.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** People tidy up their repository, and take away what the world is in, also while an engine has it open. */
describe('a world whose folder or branch somebody takes away', () => {
  let host: HostRepository
  let world: World
  beforeEach(async () => {
    host = hostRepository()
    await host.init('docs')
    world = await host.open()
  })
  afterEach(async () => {
    await world.store.close()
    host.remove()
  })

  const folder = () => join(host.root, '.vivarium')
  const add = (title: string) => act(world, addTask.act({ kind: 'human', id: 'ada' }, { title }), 'ada')
  const log = () => host.git('log', '--format=%s', 'vivarium')

  const ways: Readonly<Record<string, () => void>> = {
    'rm -rf': () => rmSync(folder(), { recursive: true }),
    'git clean -ffdx': () => void host.git('clean', '--quiet', '-ffdx'),
    'git worktree remove': () => void host.git('worktree', 'remove', '--force', '.vivarium'),
    'rm -rf and git worktree prune': () => (rmSync(folder(), { recursive: true }), host.git('worktree', 'prune')),
  }
  test.each(Object.keys(ways))('by %s ends the engine, writes nothing, and is made anew', async (way) => {
    await add('Before')
    // Another worktree, on a disk that is not there at this moment.
    host.git('worktree', 'add', '--quiet', '-b', 'away', '../away')
    renameSync(join(host.root, '../away'), join(host.root, '../unplugged'))
    ways[way]?.()
    const refs = host.git('for-each-ref')
    await expect(add('Into nowhere')).rejects.toMatchObject({
      code: 'store/gone',
      hint: expect.stringMatching(/again/),
    })
    await expect(world.store.snapshot()).rejects.toMatchObject({ code: 'store/gone' })
    expect([existsSync(folder()), host.git('for-each-ref')]).toEqual([false, refs])

    const next = await typeCommand(host.root, ['task', 'add', 'After'])
    expect([next.code, next.err]).toEqual([0, ''])
    expect(log()).toBe('Add task: After\nAdd task: Before\nMake the world kit')
    expect(host.git('-C', '.vivarium', 'status', '--porcelain')).toBe('')
    if (!way.includes('prune')) expect(host.git('worktree', 'list')).toMatch(/away/)
    expect(host.git('status', '--porcelain')).toBe('')
  })

  test('keeps what is staged in it, and what was not removed', async () => {
    const policy = join(folder(), '.swarm/policy.yaml')
    writeFileSync(policy, `${readFileSync(policy, 'utf8')}# Mine\n`)
    host.git('-C', '.vivarium', 'add', '.swarm/policy.yaml')
    const control = join(folder(), '.swarm/control.yaml')
    writeFileSync(control, `${readFileSync(control, 'utf8')}# Edited\n`)
    rmSync(join(folder(), '.git'))
    rmSync(join(folder(), '.swarm/residents'), { recursive: true })
    rmSync(policy)
    expect((await typeCommand(host.root, ['status'])).code).toBe(0)
    expect(host.git('-C', '.vivarium', 'status', '--porcelain')).toBe('M .swarm/control.yaml\nM  .swarm/policy.yaml')
  })

  test('with its branch is not begun anew; the last commit of it is told', async () => {
    await add('Before')
    const last = host.git('rev-parse', 'vivarium')
    host.git('update-ref', '-d', 'refs/heads/vivarium')
    const hint = { code: 'store/branch-gone', hint: `Bring it back: git branch vivarium ${last}` }
    await expect(add('Into nowhere')).rejects.toMatchObject(hint)
    await expect(world.store.rescan()).rejects.toMatchObject(hint)
    expect(host.git('branch', '--list', 'vivarium')).toBe('')
    host.git('branch', 'vivarium', last)
    expect((await add('After')).outcome).toMatchObject({ kind: 'committed' })
  })

  test('with the whole repository leaves no ruin where that was', async () => {
    renameSync(host.root, `${host.root}-moved`)
    await expect(add('Into nowhere')).rejects.toMatchObject({ code: 'store/gone' })
    await world.store.close()
    expect(existsSync(host.root)).toBe(false)
    expect((await typeCommand(`${host.root}-moved`, ['task', 'add', 'There'])).code).toBe(0)
    expect(existsSync(host.root)).toBe(false)
    mkdirSync(dirname(host.root), { recursive: true })
    renameSync(`${host.root}-moved`, host.root)
    expect(log()).toBe('Add task: There\nMake the world kit')
  })

  test.each(['journal', 'ref'])('in the middle of a commit, after "%s", leaves no ruin either', async (at) => {
    const store = await openStore(folder(), {
      catalogueFor: openCatalogues(),
      parse: parseDocument,
      branch: 'vivarium',
      host: { branch: 'main' },
      after: (step) => step === at && renameSync(host.root, `${host.root}-moved`),
    })
    const { head, host: beside } = await store.snapshot()
    const by = { name: 'Ada', email: 'ada@example.org' }
    const writes = [{ path: '.swarm/new/folder/note.txt', text: 'New\n', expected: undefined }]
    const commit = {
      base: head,
      host: beside,
      at: '2026-11-23T10:00:00.000Z',
      author: by,
      committer: by,
      message: 'New\n',
    }
    await expect(store.commit({ ...commit, writes, mergeParents: [], branches: [] })).rejects.toMatchObject({
      code: 'store/gone',
    })
    await store.close()
    expect(existsSync(host.root)).toBe(false)
    renameSync(`${host.root}-moved`, host.root)
  })

  test('file by file takes none of them for removed by hand', async () => {
    const gone = ['residents', 'briefs', 'hats', 'people'].map((name) => join(folder(), '.swarm', name))
    rmSync(gone[0]!, { recursive: true })
    const acting = add('Meanwhile')
    for (const each of gone.slice(1)) {
      await new Promise((resolve) => setTimeout(resolve, 60))
      rmSync(each, { recursive: true })
    }
    const { adoption } = await acting
    expect(adoption.commit).toBeUndefined()
    host.git('-C', '.vivarium', 'restore', '.swarm')

    rmSync(join(folder(), '.swarm/briefs'), { recursive: true })
    expect((await add('After')).adoption).toMatchObject({ commit: expect.any(String) })
    rmSync(join(folder(), '.swarm/world.yaml'))
    await expect(add('Without settings')).rejects.toMatchObject({ code: 'world/settings-gone' })
  })
})
