import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkWorld } from '../../engine/check/checkWorld.ts'
import { initWorld, type InitOptions } from '../../engine/opening/initWorld.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import { git, gitEnvironment } from '../store/git.ts'

const how: InitOptions = {
  at: '2026-11-22T10:00:00.000Z',
  seed: 'story',
  steward: { name: 'Ada Lovelace', email: 'ada@example.org' },
}
const docs: Readonly<Record<string, string>> = {
  'README.md': '# Docs\r\n\r\nWith [a guide](guide/start.md).\r\n',
  'guide/start.md': '\ufeff---\ntitle: Start\n---\n\n# Start\n\nSee the [docs](../README.md).\n',
  'notes.txt': 'Not markdown.\n',
}

/** A world is founded on documents that were there before it, and they are the same afterwards. */
describe('a world is founded on a folder of documents', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vivarium-founding-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const put = (root: string, files: Readonly<Record<string, string | Buffer>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
  }
  const source = () => {
    put(join(folder, 'docs'), { ...docs, 'picture.png': Buffer.from([137, 80, 78, 71, 0, 255]) })
    return join(folder, 'docs')
  }
  const repository = () => {
    const root = join(folder, 'repository')
    put(root, Object.fromEntries(Object.entries(docs).map(([path, text]) => [`docs/${path}`, text])))
    git(root, 'init', '-q', '-b', 'trunk')
    git(root, 'add', '-A')
    git(root, 'commit', '-qm', 'Ours')
    return root
  }

  test('in a new folder, with a copy: every byte of it, in one commit, and git is content', async () => {
    const world = join(folder, 'world')
    const report = await initWorld(world, { ...how, library: source() })
    expect(report).toMatchObject({ documents: 2, tasks: 1, residents: 3 })
    for (const [path, text] of Object.entries(docs))
      expect(readFileSync(join(world, 'library/community_library/swarm_docs', path), 'utf8')).toBe(text)
    expect(git(world, 'log', '--format=%an %s').trim()).toBe('Ada Lovelace Make the world world')
    expect([git(world, 'status', '--porcelain'), git(world, 'fsck', '--strict')]).toEqual(['', ''])
  })

  test('with pages in every spelling of markdown, all of them counted', async () => {
    const pages = join(folder, 'pages')
    mkdirSync(pages)
    for (const name of ['a.md', 'b.mdx', 'c.markdown', 'd.txt']) writeFileSync(join(pages, name), '# A\n')
    expect(await initWorld(join(folder, 'world'), { ...how, library: pages })).toMatchObject({ documents: 3 })
  })

  test('with nothing wrong in it from the first moment', async () => {
    const root = join(folder, 'world')
    await initWorld(root, { ...how, library: source() })
    const world = await openWorld(root)
    const view = await world.store.snapshot()
    expect(await checkWorld(world)).toEqual([])
    expect(view.of('resident').map(({ id }) => id)).toEqual(['fern', 'moss', 'wren'])
    expect(view.find('person', 'ada-lovelace')?.data).toMatchObject({ role: 'steward', email: 'ada@example.org' })
    await world.store.close()
  })

  test('the same twice with the same clock and seed, to the commit', async () => {
    const made = [
      await initWorld(join(folder, 'one'), { ...how, name: 'w', library: source() }),
      await initWorld(join(folder, 'two'), { ...how, name: 'w', library: source() }),
    ]
    expect(made[0]?.commit).toBe(made[1]?.commit)
  })

  const insideARepository =
    'inside a repository, with its documents where they are ' + 'and what a person is in the middle of untouched'
  test(insideARepository, async () => {
    const root = repository()
    put(root, { 'docs/README.md': 'half edited\n', 'new.md': 'untracked\n', 'staged.md': 'staged\n' })
    git(root, 'add', 'staged.md')
    await initWorld(root, { ...how, library: join(root, 'docs') })
    expect(git(root, 'status', '--porcelain')).toBe(' M docs/README.md\nA  staged.md\n?? new.md\n')
    expect(
      git(root, 'diff', '--name-only', 'HEAD^', 'HEAD')
        .split('\n')
        .filter((path) => path.startsWith('docs/') || path.includes('staged')),
    ).toEqual([])
    const world = await openWorld(root)
    expect((await world.store.snapshot()).of('page').map(({ path }) => path)).toEqual([
      'docs/README.md',
      'docs/guide/start.md',
    ])
    await world.store.close()
  })

  test('in a repository that has no commit yet, without committing what somebody has staged', async () => {
    const root = join(folder, 'fresh')
    put(root, { 'mine.md': 'mine\n' })
    git(root, 'init', '-q', '-b', 'main')
    git(root, 'add', 'mine.md')
    await expect(initWorld(root, how)).rejects.toMatchObject({ code: 'init/staged', hint: expect.any(String) })
    expect([git(root, 'status', '--porcelain'), existsSync(join(root, '.swarm'))]).toEqual(['A  mine.md\n', false])
    git(root, 'reset', '-q')
    await initWorld(root, how)
    expect(git(root, 'status', '--porcelain')).toBe('?? mine.md\n')
  })

  test('without following links that lead out of the folder', async () => {
    const library = source()
    put(folder, { 'secret.md': '# Secret\n' })
    symlinkSync(join(folder, 'secret.md'), join(library, 'link.md'))
    const world = join(folder, 'world')
    await initWorld(world, { ...how, library })
    expect(git(world, 'ls-files').includes('link.md')).toBe(false)
  })

  test.each<[string, () => [string, InitOptions], string]>([
    [
      'a folder that holds something and is no repository',
      () => {
        put(join(folder, 'full'), { a: 'x' })
        return [join(folder, 'full'), how]
      },
      'init/not-empty',
    ],
    [
      'documents that are not there',
      () => [join(folder, 'world'), { ...how, library: join(folder, 'nowhere') }],
      'init/no-library',
    ],
    [
      'a file for a folder of documents',
      () => {
        put(folder, { 'a.md': 'x' })
        return [join(folder, 'world'), { ...how, library: join(folder, 'a.md') }]
      },
      'init/no-library',
    ],
    [
      'the root of a repository as its own library',
      () => {
        const root = repository()
        return [root, { ...how, library: root }]
      },
      'init/library-is-root',
    ],
    [
      'a folder of documents that holds the new world',
      () => {
        const library = source()
        return [join(library, 'world'), { ...how, library }]
      },
      'init/library-above',
    ],
  ])('not in %s, and nothing is left behind', async (_what, prepare, code) => {
    const [root, options] = prepare()
    await expect(initWorld(root, options)).rejects.toMatchObject({ code, hint: expect.any(String) })
    expect(existsSync(join(root, '.swarm'))).toBe(false)
  })

  test('not twice', async () => {
    const world = join(folder, 'world')
    await initWorld(world, how)
    await expect(initWorld(world, how)).rejects.toMatchObject({ code: 'init/exists' })
  })

  test('by somebody whose name git can hardly write', async () => {
    const world = join(folder, 'world')
    await initWorld(world, { ...how, steward: { name: 'Žofie <ž@x>\nÅ', email: 'z@example.org' } })
    expect(execFileSync('git', ['fsck', '--strict'], { cwd: world, env: gitEnvironment(), encoding: 'utf8' })).toBe('')
    const opened = await openWorld(world)
    expect(await checkWorld(opened)).toEqual([])
    expect((await opened.store.snapshot()).of('person')).toHaveLength(1)
    await opened.store.close()
  })
})
