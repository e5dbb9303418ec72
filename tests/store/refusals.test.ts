import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../engine/store/openStore.ts'
import { git } from './git.ts'
import { plainReader } from './plainReader.ts'
import { note, scratchWorld, write } from './scratchWorld.ts'
import { transactionOn } from './transactionOn.ts'

describe('a repository that cannot be served safely', () => {
  let root: string
  beforeEach(() => {
    root = scratchWorld({ 'notes/a.md': note('a'), '.gitignore': '.swarm/local/\n' })
  })
  afterEach(() => fs.rmSync(root, { recursive: true }))

  /** Everything below `.git`, to see that nothing was touched. */
  const fingerprint = () =>
    (fs.readdirSync(`${root}/.git`, { recursive: true, encoding: 'utf8' }) as string[])
      .filter((name) => fs.statSync(`${root}/.git/${name}`).isFile())
      .map((name) => `${name} ${fs.readFileSync(`${root}/.git/${name}`, 'hex')}`)

  const cases: [code: string, make: () => void][] = [
    ['store/index-version', () => git(root, 'update-index', '--index-version', '4')],
    ['store/index', () => fs.truncateSync(`${root}/.git/index`, 60)],
    ['store/index-extension', () => git(root, 'update-index', '--split-index')],
    ['store/extension', () => git(root, 'config', 'extensions.refStorage', 'reftable')],
    ['store/extension', () => git(root, 'config', 'extensions.objectFormat', 'sha256')],
    ['store/extension', () => git(root, 'config', 'extensions.fromTheFuture', 'true')],
    ['store/extension', () => git(root, 'config', 'extensions.partialClone', 'origin')],
    ['store/partial-clone', () => git(root, 'config', 'remote.origin.promisor', 'true')],
    ['store/format', () => git(root, 'config', 'core.repositoryFormatVersion', '2')],
    ['store/bare', () => git(root, 'config', 'core.bare', 'true')],
    ['store/worktree', () => git(root, 'config', 'core.worktree', '/elsewhere')],
    ['store/sparse', () => git(root, 'config', 'core.sparseCheckout', 'true')],
    ['store/detached', () => git(root, 'checkout', '-q', '--detach')],
    ['store/alternates', () => write(root, '.git/objects/info/alternates', '/elsewhere/objects\n')],
    ['store/underway', () => write(root, '.git/MERGE_HEAD', `${git(root, 'rev-parse', 'HEAD')}`)],
    ['store/underway', () => fs.mkdirSync(`${root}/.git/rebase-merge`)],
  ]
  test.each(cases)('is refused with %s before anything is touched (%#)', async (code, make) => {
    make()
    const before = fingerprint()
    await expect(openStore(root, plainReader())).rejects.toMatchObject({ code, hint: expect.stringMatching(/\w/) })
    expect(fingerprint()).toEqual(before)
  })

  test('is served in a linked worktree, whose HEAD and index are its own', async () => {
    git(root, 'worktree', 'add', '-q', '-b', 'side', `${root}/side`)
    const main = git(root, 'rev-parse', 'main')
    const store = await openStore(`${root}/side`, plainReader())
    const made = await store.commit(transactionOn(await store.snapshot(), { 'notes/b.md': note('b') }))
    await store.close()
    expect(made.kind).toBe('committed')
    expect(git(`${root}/side`, 'log', '--format=%H', '-1', 'HEAD').trim()).toBe(
      made.kind === 'committed' && made.commit,
    )
    expect(git(`${root}/side`, 'status', '--porcelain')).toBe('')
    expect(git(root, 'rev-parse', 'main')).toBe(main)
  })
  test('is refused in a copy of a linked worktree: it would move the HEAD of the other', async () => {
    git(root, 'worktree', 'add', '-q', '-b', 'side', `${root}/side`)
    fs.cpSync(`${root}/side`, `${root}/copy`, { recursive: true })
    await expect(openStore(`${root}/copy`, plainReader())).rejects.toMatchObject({ code: 'store/worktree' })
  })
  test('is refused where there is none', async () => {
    fs.rmSync(`${root}/.git`, { recursive: true })
    await expect(openStore(root, plainReader())).rejects.toMatchObject({ code: 'store/no-repository' })
  })
  test('is refused on another branch than the one asked for', async () => {
    git(root, 'switch', '-q', '-c', 'other')
    await expect(openStore(root, { ...plainReader(), branch: 'main' })).rejects.toMatchObject({
      code: 'store/other-branch',
    })
  })

  test('is refused at a commit too, when a merge began after opening', async () => {
    const store = await openStore(root, plainReader())
    const transaction = transactionOn(await store.snapshot(), { 'notes/a.md': note('a', 'New.') })
    write(root, '.git/MERGE_HEAD', git(root, 'rev-parse', 'HEAD'))
    await expect(store.commit(transaction)).rejects.toMatchObject({ code: 'store/underway' })
    fs.rmSync(`${root}/.git/MERGE_HEAD`)
    git(root, 'switch', '-q', '-c', 'other')
    expect(await store.commit(transaction)).toMatchObject({ kind: 'conflict', moved: 'head' })
    expect(git(root, 'status', '--porcelain')).toBe('')
    await store.close()
  })

  test.each([
    '../out.md',
    '/etc/out.md',
    '.git/config',
    'notes/../../out.md',
    'a//b.md',
    '.GIT/hooks/x',
    'notes\\a.md',
  ])('is protected from a write to %s', async (path) => {
    const store = await openStore(root, plainReader())
    const view = await store.snapshot()
    const transaction = { ...transactionOn(view, {}), writes: [{ path, text: 'x', expected: undefined }] }
    await expect(store.commit(transaction)).rejects.toMatchObject({ code: 'store/path' })
    await store.close()
  })
  test.each(['../../config', 'a..b', '.hidden', 'x.lock', 'with space', 'end/', ''])(
    'is protected from a branch called "%s"',
    async (branch) => {
      const store = await openStore(root, plainReader())
      const proposal = { branch, expected: undefined, message: 'P', author: { name: 'x', email: 'y@z' }, writes: [] }
      const transaction = transactionOn(
        await store.snapshot(),
        { 'notes/a.md': note('a', 'x') },
        { branches: [proposal] },
      )
      await expect(store.commit(transaction)).rejects.toMatchObject({ code: 'store/ref-name' })
      await expect(store.claim(branch, 'fern', '2099-01-01T00:00:00.000Z')).rejects.toMatchObject({
        code: 'store/ref-name',
      })
      expect(git(root, 'status', '--porcelain')).toBe('')
      await store.close()
    },
  )
  test('is protected from a write through a linked folder', async () => {
    fs.symlinkSync('/', `${root}/notes/out`)
    const store = await openStore(root, plainReader())
    const result = await store.commit(transactionOn(await store.snapshot(), { 'notes/out/tmp/x.md': note('x') }))
    expect(result).toMatchObject({ kind: 'conflict', moved: 'file' })
    await store.close()
  })
})
