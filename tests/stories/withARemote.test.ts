import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { applyProposal } from '../../engine/actions/proposal/applyProposal.ts'
import { hostFiles, hostRepository, type HostRepository } from '../support/hostRepository.ts'

const better = { 'docs/guide.md': '# Guide\n\nSee [the setup](setup.md) and [usage](usage.md).\n' }

/** The library is what the remote has, as last fetched; a merge is local, and a push or a pull go on from there. */
describe('a world beside a branch that has a remote', () => {
  let made: HostRepository
  let host: HostRepository
  let other: HostRepository
  beforeAll(async () => {
    made = hostRepository()
    made.publish()
    made.clone('bob')
    await made.init('docs')
  })
  beforeEach(async () => {
    host = await made.copyAll()
    other = host.beside('bob')
  })
  afterEach(() => host.remove())
  afterAll(() => made.remove())

  const seen = async () => {
    const world = await host.open()
    const { host: commit } = await world.store.snapshot()
    await world.store.close()
    return commit
  }
  const somebodyPushes = () => {
    other.put({ 'engine/run.py': 'print("theirs")\n' })
    other.commit('Theirs')
    other.git('push', '--quiet', 'origin', 'HEAD')
    host.git('fetch', '--quiet')
  }
  const iCommit = () => {
    host.put({ 'engine/mine.py': 'print("mine")\n' })
    return host.commit('Mine')
  }
  const apply = async () => host.act(applyProposal, { id: (await host.propose(better)).id })
  const pushed = () => host.git('log', '--first-parent', '--format=%s', 'origin/main').split('\n')

  test('proposes from what the remote has, and applies on top of what is not pushed yet', async () => {
    const published = host.git('rev-parse', 'main')
    const mine = iCommit()
    expect(await seen()).toBe(published)
    const proposal = await host.propose(better)
    expect(host.git('rev-list', proposal.branch)).not.toContain(mine)
    expect(await host.act(applyProposal, { id: proposal.id })).toBeUndefined()
    host.git('push', '--quiet')
    expect(pushed()).toEqual(['Apply: Better', 'Mine', 'Begin'])
    expect(host.read('engine/mine.py')).toContain('mine')
  })

  test('applies on top of what was fetched and not pulled, and takes nothing of it back', async () => {
    somebodyPushes()
    host.put({ 'docs/setup.md': '# Setup\n\nHalf edited.\n' })
    expect(await apply()).toBeUndefined()
    expect([host.read('engine/run.py'), host.read('docs/guide.md')]).toEqual([
      'print("theirs")\n',
      better['docs/guide.md'],
    ])
    expect(host.git('status', '--porcelain')).toBe('M docs/setup.md')
    expect(host.git('pull', '--no-rebase')).toContain('up to date')
    host.git('push', '--quiet')
    expect(pushed()).toEqual(['Apply: Better', 'Theirs', 'Begin'])
  })

  test('moves nothing where what was fetched meets a file that is changed here', async () => {
    somebodyPushes()
    host.put({ 'engine/run.py': 'print("half edited")\n' })
    const begun = host.git('rev-parse', 'main')
    expect(await apply()).toMatch(/engine\/run\.py/)
    expect([host.git('rev-parse', 'main'), host.read('engine/run.py')]).toEqual([begun, 'print("half edited")\n'])
    expect(host.read('docs/guide.md')).toBe(hostFiles['docs/guide.md'])
    expect(host.git('status', '--porcelain')).toBe('M engine/run.py')
  })

  test('moves nothing where both sides have gone on, and says how to go on', async () => {
    somebodyPushes()
    const mine = iCommit()
    const { id } = await host.propose(better)
    const refused = await host.act(applyProposal, { id })
    expect(refused).toContain('your main and origin/main have diverged: 1 here, 1 there')
    expect([host.git('rev-parse', 'main'), host.git('status', '--porcelain')]).toEqual([mine, ''])
    host.git('pull', '--quiet', '--no-rebase', '--no-edit')
    expect(await host.act(applyProposal, { id })).toBeUndefined()
    host.git('push', '--quiet')
    expect(pushed()[0]).toBe('Apply: Better')
    expect(host.read('engine/run.py')).toBe('print("theirs")\n')
  })

  test('reads the local branch where the remote was taken away, and another where one came', async () => {
    const published = host.git('rev-parse', 'main')
    const mine = iCommit()
    host.git('remote', 'remove', 'origin')
    expect(await seen()).toBe(mine)
    expect(await apply()).toBeUndefined()
    expect(host.git('log', '--first-parent', '--format=%s', 'main')).toBe('Apply: Better\nMine\nBegin')
    host.git('remote', 'add', 'company', '../kit.git')
    host.git('fetch', '--quiet', 'company')
    expect(await seen()).toBe(published)
  })

  test('finds the branch in a clone that calls remote and branch otherwise', async () => {
    host.git('push', '--quiet', 'origin', 'vivarium', 'main:trunk')
    const clone = host.clone('carol')
    clone.git('remote', 'rename', 'origin', 'company')
    clone.git('remote', 'add', 'origin', '../bob')
    clone.git('branch', '--quiet', '--move', 'main', 'work')
    host.put({ 'docs/late.md': '# Late\n' })
    host.commit('Late')
    host.git('push', '--quiet')
    clone.git('fetch', '--quiet', 'company')
    const { branch } = await clone.propose({ 'docs/late.md': '# Late, better\n' })
    expect(clone.git('log', '--format=%s', '-2', branch)).toMatch(/^Better .*\nLate$/)
    expect(clone.git('branch', '--list', 'main')).toBe('')
  })
})
