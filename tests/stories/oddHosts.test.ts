import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { typeCommand } from '../faces/typeCommand.ts'
import { git } from '../store/git.ts'
import { hostRepository, type HostRepository } from '../support/hostRepository.ts'

/** Repositories that are set up in ways of their own: served, or refused by name before anything is touched. */
describe('a repository that is set up in a way of its own', () => {
  let host: HostRepository
  beforeEach(() => {
    host = hostRepository()
  })
  afterEach(() => host.remove())

  /** Adds another repository as a submodule at these places. */
  function addSubmodules(...places: string[]): void {
    const inner = join(host.root, '../inner')
    git(join(host.root, '..'), 'init', '--quiet', '--initial-branch=main', inner)
    git(inner, 'commit', '--quiet', '--allow-empty', '--message', 'Inner')
    for (const place of places)
      host.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, place)
    host.git('commit', '--quiet', '--message', 'Others’ work')
  }
  function clone(...words: string[]): string {
    const place = join(host.root, '../clone')
    git(join(host.root, '..'), 'clone', '--quiet', ...words, `file://${host.root}`, place)
    git(place, 'config', 'user.name', 'Ada')
    git(place, 'config', 'user.email', 'ada@example.org')
    return place
  }

  /** Each makes its repository, and answers with the folder in which a person stands there. */
  const served: Readonly<Record<string, () => string>> = {
    'sparse by folders, with submodules in the library and outside of it': () => {
      addSubmodules('vendor', 'docs/inner')
      host.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'engine')
      return host.root
    },
    'of many files, sparse by patterns, from a linked worktree, its branch called otherwise': () => {
      for (const setting of ['feature.manyFiles', 'core.splitIndex', 'core.untrackedCache'])
        host.git('config', setting, 'true')
      const linked = join(host.root, '../linked')
      host.git('worktree', 'add', '--quiet', '-b', 'release/1.0', linked)
      git(linked, 'sparse-checkout', 'set', '--no-cone', '/engine/*')
      git(linked, 'update-index', '--index-version=4', '--split-index')
      return linked
    },
    'cloned with little history, below a symbolic link': () => {
      host.put({ 'engine/more.py': 'print("more")\n' })
      host.commit('More')
      const link = join(host.root, '../link')
      symlinkSync(clone('--depth=1'), link)
      return link
    },
  }
  test.each(Object.keys(served))('is served: %s', async (shape) => {
    const root = served[shape]!()
    const head = git(root, 'rev-parse', 'HEAD')
    const shown = () => [git(root, 'status', '--porcelain'), git(root, 'ls-files', '-t', '--', 'docs')]
    const before = shown()
    expect(await typeCommand(root, ['init', '--library', join(root, 'docs')])).toMatchObject({ code: 0 })
    expect(await typeCommand(root, ['run', '--until-idle', '--cycles', '2'])).toMatchObject({ code: 0 })
    const list: readonly { id: string }[] =
      (await typeCommand(root, ['proposal', 'list', '--json'])).json()[0]?.data ?? []
    expect(list).toHaveLength(1)
    expect(await typeCommand(root, ['proposal', 'apply', list[0]?.id ?? ''])).toMatchObject({ code: 0 })
    expect(git(root, 'rev-list', '--parents', '--max-count=1', 'HEAD').split(' ')[1]).toBe(head.trim())
    expect(git(root, 'diff', '--name-only', head.trim(), 'HEAD')).toBe('docs/guide.md\ndocs/usage.md\n')
    // What was not checked out is not, and nothing is seen as changed.
    expect(shown()).toEqual(before)
    expect((await typeCommand(root, ['check'])).err).toBe('')
    // The world's folder is in the main working tree: a linked one may be removed.
    const place = (await typeCommand(root, ['status', '--json'])).json()[0]?.data
    const main = git(root, 'worktree', 'list', '--porcelain').split('\n')[0]?.slice('worktree '.length)
    expect(place).toMatchObject({ root: `${main}/.vivarium` })
  })

  test('goes on where a person’s git wrote the index of the world’s folder in its own form', async () => {
    await host.init('docs')
    git(join(host.root, '.vivarium'), 'update-index', '--index-version=4', '--split-index')
    expect(await typeCommand(host.root, ['task', 'add', 'A task'])).toMatchObject({ code: 0 })
    expect(git(join(host.root, '.vivarium'), 'status', '--porcelain')).toBe('')
  })

  test('has a nested repository, which has a world of its own', async () => {
    await host.init()
    const nested = join(host.root, 'docs/nested')
    git(host.root, 'init', '--quiet', '--initial-branch=main', nested)
    writeFileSync(join(nested, 'in.md'), '# In\n')
    git(nested, 'add', '--all')
    git(nested, 'commit', '--quiet', '--message', 'Nested')
    expect(await typeCommand(nested, ['init'])).toMatchObject({ code: 0, out: expect.stringContaining('1 page in') })
    expect([git(nested, 'status', '--porcelain'), host.git('status', '--porcelain')]).toEqual(['', '?? docs/nested/'])
  })

  /** Each makes its repository, and answers with the folder in which a person types `init`. */
  const refused: readonly (readonly [code: string, said: RegExp, make: () => string])[] = [
    ['init/branch-taken', /branch proposal is in the way/, () => (host.git('branch', 'proposal'), host.root)],
    ['init/branch-taken', /branch vivarium is in the way/, () => (host.git('branch', 'vivarium'), host.root)],
    ['init/branch-taken', /vivarium of origin/, () => (host.git('branch', 'vivarium'), clone())],
    ['init/branch-taken', /branch vivarium\/old is/, () => (host.git('branch', 'vivarium/old'), host.root)],
    ['init/folder-taken', /\.vivarium is there/, () => (host.put({ '.vivarium/mine.txt': 'mine' }), host.root)],
    [
      'init/folder-taken',
      /\.vivarium is there/,
      () => (symlinkSync('/nowhere', join(host.root, '.vivarium')), host.root),
    ],
    [
      'init/host-world',
      /\.swarm\/ of its own/,
      () => (host.put({ '.swarm/bees.md': '# B\n' }), host.commit('B'), host.root),
    ],
    ['init/detached', /HEAD is on no branch/, () => (host.git('checkout', '--quiet', '--detach'), host.root)],
    ['init/bare', /is a bare repository/, () => clone('--bare')],
    [
      'init/no-commit',
      /has files and no commit/,
      () => (host.git('checkout', '--quiet', '--orphan', 'new'), host.root),
    ],
    ['store/partial-clone', /partial clone/, () => partialClone()],
    ['store/submodule', /is a submodule/, () => (addSubmodules('vendor'), join(host.root, 'vendor'))],
    ['store/extension', /objectformat = sha256/, () => makeOther('--object-format=sha256')],
    ['store/extension', /refstorage = reftable/i, () => (extend('refStorage', 'reftable'), host.root)],
  ]
  function partialClone(): string {
    host.git('config', 'uploadpack.allowFilter', 'true')
    return clone('--filter=blob:none')
  }
  function makeOther(word: string): string {
    const place = join(host.root, '../other')
    mkdirSync(place)
    git(place, 'init', '--quiet', '--initial-branch=main', word)
    git(place, 'commit', '--quiet', '--allow-empty', '--message', 'Begin')
    return place
  }
  /** As `git init` of a newer git leaves it; this one may not know it. */
  function extend(name: string, value: string): void {
    host.git('config', `extensions.${name}`, value)
    host.git('config', 'core.repositoryFormatVersion', '1')
  }
  test.each(refused)('is refused with %s before anything is touched (%#)', async (code, said, make) => {
    const root = make()
    /** Everything there, by name: refs, worktrees, working files. */
    const names = () => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort().join('\n')
    const before = names()
    const [answer] = (await typeCommand(root, ['init', '--json'])).json()
    expect(answer).toMatchObject({ ok: false, problems: [{ rule: code, message: expect.stringMatching(said) }] })
    expect(names()).toBe(before)
  })

  test('has a world already: no second one is made, neither there nor in a clone that has not asked yet', async () => {
    await host.init('docs')
    const copy = clone()
    for (const place of [host.root, join(host.root, 'docs'), join(host.root, '.vivarium'), copy])
      expect(await typeCommand(place, ['init'])).toMatchObject({ err: expect.stringContaining('has a world already') })
    expect(git(copy, 'branch', '--format=%(refname:short)').trim()).toBe('main')
    expect(await typeCommand(copy, ['status'])).toMatchObject({ code: 0 })
  })
})
