import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseDocument } from '../../engine/collections/parseDocument.ts'
import { openCatalogues } from '../../engine/opening/openCatalogues.ts'
import { openStore } from '../../engine/store/openStore.ts'
import type { Step } from '../../engine/store/repository.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** What a person's git does that has read index or branch before an apply, and writes after it. */
describe('an apply and a person’s git that began before it', () => {
  let host: HostRepository
  beforeEach(async () => {
    host = hostRepository()
    await host.init('docs')
    host.git('switch', '--quiet', '--create', 'proposal/p-one')
    host.put({ 'docs/guide.md': '# Guide\n\nSee [the setup](setup.md).\n', 'docs/new.md': '# New\n' })
    host.git('add', '--all')
    host.git('rm', '--quiet', 'docs/usage.md')
    host.git('commit', '--quiet', '--message', 'Repair\n\nVivarium-Record: r-one')
    host.git('switch', '--quiet', 'main')
    host.put({ 'engine/run.py': 'print("staged")\n' })
    host.git('add', 'engine/run.py')
  })
  afterEach(() => host.remove())

  const apply = async (at: Partial<Record<Step, () => void>>) => {
    const store = await openStore(join(host.root, '.vivarium'), {
      catalogueFor: openCatalogues(),
      parse: parseDocument,
      branch: 'vivarium',
      host: { branch: 'main' },
      after: (step) => at[step]?.(),
    })
    const snapshot = await store.snapshot()
    const head = await store.snapshotAt('refs/heads/proposal/p-one')
    const ada = { name: 'Ada', email: 'ada@example.org' }
    const paths = ['docs/guide.md', 'docs/new.md', 'docs/usage.md']
    const outcome = await store.commit({
      base: snapshot.head,
      host: snapshot.host,
      at: '2026-11-23T10:00:00.000Z',
      author: ada,
      committer: ada,
      message: 'Apply\n\nVivarium-Record: r-race\n',
      writes: [
        ...paths.map((path) => ({ path, text: head.text(path) ?? null, expected: snapshot.blob(path) })),
        { path: '.swarm/notes.txt', text: 'applied\n', expected: undefined },
      ],
      mergeParents: [head.host],
      branches: [],
    })
    await store.close()
    return outcome
  }
  const index = () => join(host.root, '.git/index')

  test('a commit that put back the index as it had read it does not take the merge back', async () => {
    copyFileSync(index(), `${index()}-read`)
    expect(await apply({ 'host ref': () => renameSync(`${index()}-read`, index()) })).toMatchObject({
      kind: 'committed',
    })
    expect(host.git('status', '--porcelain')).toBe('M  engine/run.py')
    host.git('commit', '--quiet', '--message', 'Again')
    expect(host.git('show', '--name-only', '--format=', 'main')).toBe('engine/run.py')
    expect(host.git('show', 'main:docs/new.md')).toBe('# New')
  })

  test('a switch to the branch that had read where it was brings the files of where it is', async () => {
    host.git('commit', '--quiet', '--message', 'Staged')
    host.git('branch', 'side')
    const main = host.git('rev-parse', 'main')
    host.git('switch', '--quiet', 'side')
    const late = () => {
      // As a slow `git switch main` leaves it: the files as it had read them, then HEAD.
      host.git('checkout', '--quiet', '--detach', main)
      host.git('symbolic-ref', 'HEAD', 'refs/heads/main')
    }
    expect(await apply({ 'host ref': late })).toMatchObject({ kind: 'committed' })
    expect(host.git('status', '--porcelain')).toBe('')
    expect([existsSync(join(host.root, 'docs/usage.md')), host.read('docs/new.md')]).toEqual([false, '# New\n'])
  })

  test('a switch away just before the lock is seen, and nothing is moved', async () => {
    host.git('branch', 'side')
    const begun = host.git('rev-parse', 'main')
    expect(await apply({ locked: () => void host.git('switch', '--quiet', 'side') })).toMatchObject({
      kind: 'committed',
    })
    expect(host.git('rev-parse', 'main~1')).toBe(begun)
    expect(host.git('status', '--porcelain')).toBe('M  engine/run.py')
    expect(host.read('docs/guide.md')).toContain('(setpu.md)')
  })
})
