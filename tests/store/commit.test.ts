import fs from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../engine/store/openStore.ts'
import type { Store } from '../../engine/ports/store.ts'
import { git } from './git.ts'
import { plainReader } from './plainReader.ts'
import { note, scratchWorld, write } from './scratchWorld.ts'
import { transactionOn } from './transactionOn.ts'

const ignore = { '.gitignore': '.swarm/local/\n' }

describe('a commit, as git sees it', () => {
  let root: string
  let store: Store
  const begin = async (files: Record<string, string>) => {
    root = scratchWorld(files)
    store = await openStore(root, plainReader())
  }
  const commit = async (texts: Record<string, string | null>, more = {}) => {
    const result = await store.commit(transactionOn(await store.snapshot(), texts, more))
    if (result.kind !== 'committed') throw new Error(`${result.moved}: ${result.what}`)
    return result
  }
  const expectClean = () => {
    expect(git(root, 'status', '--porcelain')).toBe('')
    expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('')
  }
  test('with a branch that git could not hold is refused before anything is touched', async () => {
    git(root, 'branch', 'proposal')
    const ada = { name: 'Ada', email: 'ada@example.org' }
    const more = {
      branches: [{ branch: 'proposal/p-1', expected: undefined, writes: [], message: 'One', author: ada }],
    }
    await expect(commit({ 'notes/a.md': note('a', 'New.') }, more)).rejects.toMatchObject({
      code: 'store/ref-taken',
      message: 'the branch proposal is in the way of proposal/p-1',
      hint: expect.stringContaining('git branch -m proposal'),
    })
    expectClean()
    git(root, 'branch', '-m', 'proposal', 'ours')
    await commit({ 'notes/a.md': note('a', 'New.') }, more)
    expectClean()
  })
  beforeEach(() => begin({ ...ignore, 'notes/a.md': note('a'), 'notes/b.md': note('b'), 'run.sh': 'echo\n' }))
  afterEach(async () => {
    await store.close()
    fs.rmSync(root, { recursive: true })
  })

  test('writes the trees that git itself would write, whatever the names', async () => {
    const names = [
      'a',
      'a-b',
      'a.b',
      'a0',
      'z/deep/er',
      'é',
      '漢字',
      '😀',
      '\ue000',
      'UPPER',
      'a/b',
      'a-b2/c',
      'a.d/e',
      `${'long'.repeat(30)}`,
    ]
    for (const [number, name] of names.entries())
      await commit({ [`notes/x${number}/${name}.md`]: note('n'), [`notes/${name}.md`]: note(name) })
    expectClean()
    const tree = git(root, 'rev-parse', 'HEAD^{tree}')
    fs.rmSync(`${root}/.git/index`)
    git(root, 'add', '-A')
    expect(git(root, 'write-tree')).toBe(tree)
    await commit(Object.fromEntries(names.map((name) => [`notes/${name}.md`, null])))
    expectClean()
  })
  test('makes the first commit of a repository that has none', async () => {
    await store.close()
    fs.rmSync(root, { recursive: true })
    await begin({})
    expect((await store.snapshot()).head).toBe('0'.repeat(40))
    await commit({ ...ignore, 'notes/a.md': note('a') })
    expect(git(root, 'log', '--format=%s%n%an <%ae>%n%cI')).toBe(
      'Change notes\nFern <fern@vivarium.invalid>\n2026-11-22T10:00:00+00:00\n',
    )
    expectClean()
  })
  test('has the same id each time the same transaction is made on the same base', async () => {
    const base = git(root, 'rev-parse', 'HEAD').trim()
    const first = await commit({ 'notes/a.md': note('a', 'New.'), 'notes/new/c.md': note('c') })
    git(root, 'reset', '-q', '--hard', base)
    const second = await commit({ 'notes/a.md': note('a', 'New.'), 'notes/new/c.md': note('c') })
    expect(second.commit).toBe(first.commit)
    expectClean()
  })
  test('takes the dangerous characters out of a signature', async () => {
    await commit({ 'notes/a.md': null }, { author: { name: 'A\n<b>', email: ' x y@z>\n' } })
    expect(git(root, 'log', '-1', '--format=%an|%ae')).toBe('A b|xy@z\n')
    expectClean()
  })
  test('keeps the executable bit, and removes folders it leaves empty', async () => {
    fs.chmodSync(`${root}/run.sh`, 0o755)
    git(root, 'commit', '-qam', 'Executable')
    await commit({ 'run.sh': 'echo two\n', 'notes/a.md': null, 'notes/b.md': null })
    expect(fs.statSync(`${root}/run.sh`).mode & 0o111).toBe(0o111)
    expect(git(root, 'ls-files', '-s', 'run.sh').slice(0, 6)).toBe('100755')
    expect(fs.existsSync(`${root}/notes`)).toBe(false)
    expectClean()
  })
  test('lets a file become a folder, but not a folder a file', async () => {
    await commit({ 'notes/a.md': null, 'notes/a.md/inside/deep.md': note('deep') })
    expectClean()
    for (const texts of [{ 'notes/a.md': note('a') }, { 'notes/b.md/x.md': note('x') }]) {
      const clash = await store.commit(transactionOn(await store.snapshot(), texts))
      expect(clash).toMatchObject({ kind: 'conflict', moved: 'file' })
    }
    expectClean()
  })
  test('moves a packed branch and deletes a packed one', async () => {
    await commit(
      { 'notes/b.md': note('b', 'x') },
      {
        branches: [
          { branch: 'proposal/p', expected: undefined, message: 'P', author: { name: 'x', email: 'y@z' }, writes: [] },
        ],
      },
    )
    git(root, 'pack-refs', '--all')
    const expected = await store.resolve('proposal/p')
    await commit(
      { 'notes/a.md': note('a', 'Packed.') },
      {
        branches: [{ branch: 'proposal/p', expected, message: 'P', author: { name: 'x', email: 'y@z' }, writes: null }],
      },
    )
    expect(git(root, 'branch', '--format=%(refname:short)')).toBe('main\n')
    expectClean()
  })
  test('is in the reflogs of the branch and of HEAD', async () => {
    await commit({ 'notes/a.md': note('a', 'New.') })
    for (const ref of ['HEAD', 'main']) {
      expect(git(root, 'reflog', '-1', '--format=%gs|%gn', ref)).toBe('commit: Change notes|Fern\n')
    }
    expect(git(root, 'rev-parse', 'main@{1}')).toBe(git(root, 'rev-parse', 'HEAD~1'))
  })
  test('goes on after a gc has packed everything', async () => {
    await commit({ 'notes/a.md': note('a', 'One.') })
    git(root, 'gc', '-q', '--prune=now')
    write(root, 'notes/b.md', note('b', 'Edited.'))
    await store.rescan()
    await commit({ 'notes/a.md': note('a', 'Two.') })
    expect((await store.snapshot()).text('notes/b.md')).toBe(note('b'))
    expect(git(root, 'status', '--porcelain')).toBe(' M notes/b.md\n')
  })
  test('mends the index that a racing git commit puts back as it was', async () => {
    const stale = fs.readFileSync(`${root}/.git/index`)
    await commit({ 'notes/a.md': note('a', 'New.'), 'notes/b.md': null, 'notes/c.md': note('c') })
    fs.writeFileSync(`${root}/.git/index.lock`, stale)
    fs.renameSync(`${root}/.git/index.lock`, `${root}/.git/index`)
    await expect.poll(() => git(root, 'status', '--porcelain'), { timeout: 5000 }).toBe('')
    fs.writeFileSync(`${root}/.git/index`, stale)
    await commit({ 'notes/a.md': note('a', 'Newer.') })
    expectClean()
  })
  test('does not hide an edit made in the same tick of the clock as the index', async () => {
    for (let number = 0; number < 20; number++) {
      await commit({ 'notes/a.md': note('a', `aaa ${number}`.padEnd(9)) })
      write(root, 'notes/a.md', note('a', `bbb ${number}`.padEnd(9)))
      await commit({ 'notes/b.md': note('b', `${number}`) })
      expect(git(root, 'status', '--porcelain')).toBe(' M notes/a.md\n')
      expect(await store.rescan()).toHaveLength(1)
      git(root, 'checkout', '-q', 'notes/a.md')
    }
  })
  test('replaces a promise to add by the file, and reads a version 3 index', async () => {
    write(root, 'notes/p.md', note('p'))
    write(root, 'notes/q.md', note('q'))
    git(root, 'add', '-N', 'notes/p.md', 'notes/q.md')
    expect(fs.readFileSync(`${root}/.git/index`).readUInt32BE(4)).toBe(3)
    expect((await store.rescan()).map(({ path }) => path)).toEqual(['notes/p.md', 'notes/q.md'])
    await commit({ 'notes/p.md': note('p'), 'notes/a.md': null })
    expect(git(root, 'status', '--porcelain')).toBe(' A notes/q.md\n')
  })
})
