import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveBeside } from '../../engine/opening/moveBeside.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import { planMove } from '../../engine/opening/planMove.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { git } from '../store/git.ts'

const fixtures = fileURLToPath(new URL('../fixtures/worldsInPlace/', import.meta.url))
const exports = readdirSync(fixtures).filter((name) => name.endsWith('.fastexport'))
const theirs = ['docs/guide.md', 'docs/setup.md', 'proposals/index.md', 'run.py']

describe.each(exports)('a world on somebody’s branch, made by the engine of %s', (name) => {
  let folder = ''
  let root = ''
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'vivarium-moved-')))
    root = join(folder, 'kit')
    execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', root])
    const input = readFileSync(join(fixtures, name))
    execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input })
    on('config', 'user.name', 'Ada')
    on('config', 'user.email', 'ada@example.org')
    on('checkout', '--quiet', 'main')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

  const on = (...words: string[]) => git(root, ...words).trim()
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const type = async (...words: string[]) => {
    const { code, out, json } = await typeCommand(root, [...words, '--json'])
    const [first] = json()
    return { code, out, data: first?.data as never as Told, rules: (first?.problems ?? []).map(({ rule }) => rule) }
  }
  const move = (...words: string[]) => type('migrate', '--beside', ...words)

  test('moves to a branch of its own as it was, and goes on from there', async () => {
    put('.swarm/local/keys.yaml', 'mine\n')
    const before = on('rev-parse', 'main')
    const state = on('ls-tree', '-r', 'main', '.swarm/', 'proposals/')
      .split('\n')
      .filter((line) => !line.includes('index.md'))
    const held = await type('check')
    const refs = on('for-each-ref')
    expect((await move('--dry-run')).data).toMatchObject({
      kind: 'moved',
      host: 'main',
      theirs: ['proposals/index.md'],
    })
    expect(on('for-each-ref')).toBe(refs)

    expect((await move()).code).toBe(0)
    expect(on('rev-parse', 'main')).toBe(before)
    expect(on('status', '--porcelain')).toBe('')
    expect(on('rev-list', '--count', 'vivarium')).toBe('1')
    const there = new Map(
      on('ls-tree', '-r', 'vivarium')
        .split('\n')
        .map((line) => line.split('\t').reverse() as [string, string]),
    )
    for (const [blob, path = ''] of state.map((line) => line.split('\t'))) {
      if (!/^\.swarm\/[a-z]+\.yaml$/.test(path))
        expect([path, there.get(path.replace(/^proposals/, '.swarm/proposals'))]).toEqual([path, blob])
    }
    expect(readFileSync(join(root, '.vivarium/.swarm/local/keys.yaml'), 'utf8')).toBe('mine\n')
    expect(existsSync(join(root, '.swarm/local'))).toBe(false)

    // The old place is one of the past, also where somebody names it or has an older branch before them.
    const { data } = await type('status', '--world', root)
    expect(data.root).toBe(join(root, '.vivarium'))
    expect((await type('log')).out).toMatch(/Move the world kit[^]*Repair broken links[^]*Make the world kit/)
    const checked = await type('check')
    expect(checked.rules.filter((rule) => !held.rules.includes(rule))).toEqual([])
    // It was no proposal of the world's, and now nobody takes it for one.
    expect([held.out, checked.out].map((out) => out.includes('proposals/index.md'))).toEqual([true, false])

    put('.git/hooks/pre-commit', '#!/bin/sh\ntouch hooked\n')
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755)
    put('docs/new.md', '# New\n')
    on('add', 'docs/new.md')
    expect((await move('--take-out')).code).toBe(0)
    expect(on('rev-list', '--count', `${before}..main`)).toBe('1')
    expect(on('log', '-1', '--format=%an %s', 'main')).toBe('Ada Take the state of the world kit out')
    expect(on('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(theirs)
    expect(on('status', '--porcelain').split('\n').sort()).toEqual(['?? hooked', 'A  docs/new.md'])
    on('reset', '--quiet', '--hard')

    expect((await type('run', '--cycles', '1')).code).toBe(0)
    const [waiting] = (await type('proposal', 'list')).data as never as { id: string }[]
    expect((await type('proposal', 'apply', waiting?.id ?? '')).code).toBe(0)
    expect(readFileSync(join(root, 'docs/guide.md'), 'utf8')).toContain('(setup.md)')
    expect(on('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(theirs)
    expect(on('fsck', '--strict', '--no-dangling')).toBe('')
    expect((await move()).data).toEqual({ kind: 'beside', host: 'main', left: [] })
    on('switch', '--quiet', '--detach', before)
    expect((await type('status')).data.root).toBe(join(root, '.vivarium'))
  })

  const reset = () => on('reset', '--quiet', '--hard')
  const remove = (path: string) => () => rmSync(join(root, path), { recursive: true })
  /** The rule that says so, and what is done about it, which answers with how to take that back. */
  const inTheWay: Readonly<Record<string, readonly [string, () => undefined | (() => unknown), ...string[]]>> = {
    'a file of it is changed': ['move/changed', () => (put('.swarm/physics.yaml', 'caps: {}\n'), reset)],
    'a new file of it is not committed': [
      'move/changed',
      () => (put('.swarm/tasks/t-one.md', '---\nid: t-one\n---\n'), remove('.swarm/tasks/t-one.md')),
    ],
    'a merge is under way': [
      'store/underway',
      () => (put('.git/MERGE_HEAD', `${on('rev-parse', 'main')}\n`), remove('.git/MERGE_HEAD')),
    ],
    'another branch is checked out': [
      'store/other-branch',
      () => (on('switch', '--quiet', '--create', 'side'), () => on('switch', '--quiet', 'main')),
    ],
    'a branch has the name': [
      'init/branch-taken',
      () => (on('branch', 'vivarium/old', 'main~4'), () => on('branch', '-D', 'vivarium/old')),
    ],
    'a folder has the name': ['init/folder-taken', () => (mkdirSync(join(root, '.vivarium')), remove('.vivarium'))],
    'somebody unknown asks': ['person/unknown', () => undefined, '--as', 'bob'],
    'a reviewer asks': [
      'policy/seat',
      () => {
        put('.swarm/people/bob.md', '---\nid: bob\nname: Bob\nrole: reviewer\n---\n\nBob.\n')
        on('add', '.swarm/people')
        on('commit', '--quiet', '--message', 'Bob')
        return () => on('reset', '--quiet', '--hard', 'HEAD~1')
      },
      '--as',
      'bob',
    ],
  }
  test('is left alone, in words, where something is in the way', async () => {
    for (const [what, [rule, obstruct, ...words]] of Object.entries(inTheWay)) {
      const mend = obstruct() ?? (() => {})
      const [refs, status] = [on('for-each-ref'), on('status', '--porcelain')]
      expect([what, (await move('--take-out', ...words)).rules]).toEqual([what, [rule]])
      expect([on('for-each-ref'), on('status', '--porcelain')]).toEqual([refs, status])
      expect(on('worktree', 'list').split('\n')).toHaveLength(1)
      mend()
    }
    expect((await move('--dry-run')).rules).toEqual([])
  })

  test('goes on where it was cut off, before it had a folder and before git had committed', async () => {
    put('.swarm/local/keys.yaml', 'mine\n')
    const world = await openWorld(root)
    const plan = await planMove(world)
    if (!plan) throw new Error('nothing to move')
    const after = (at: string) => {
      if (at === 'branches') throw new Error('cut off')
    }
    const person = { name: 'Ada', email: 'ada@example.org' }
    const cut = moveBeside({ ...plan, repository: { ...plan.repository, after } }, { at: world.clock.now(), person })
    await expect(cut).rejects.toThrow('cut off')
    await world.store.close()
    expect((await type('status')).data.root).toBe(join(root, '.vivarium'))
    // The second half, cut off before git's commit.
    on('rm', '--quiet', '-r', '.swarm', 'schemas')
    expect((await move('--take-out')).code).toBe(0)
    expect(on('ls-tree', '-r', '--name-only', 'main').split('\n')).toEqual(theirs)
    expect(on('status', '--porcelain')).toBe('')
    expect(existsSync(join(root, '.vivarium/.swarm/local/keys.yaml'))).toBe(true)
  })

  test('is taken out whole or not at all', async () => {
    expect((await move()).code).toBe(0)
    const main = () => [on('rev-parse', 'main'), on('status', '--porcelain')]
    put('.git/hooks/pre-commit', '#!/bin/sh\necho "Not today." >&2\nexit 1\n')
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755)
    const before = main()
    const refused = await move('--take-out')
    expect([refused.rules, refused.out]).toEqual([['move/commit'], expect.stringContaining('Not today.')])
    expect(main()).toEqual(before)
    rmSync(join(root, '.git/hooks/pre-commit'))

    put('.swarm/policy.yaml', 'mine: true\n')
    expect((await move('--take-out')).rules).toEqual(['move/changed'])
    on('commit', '--quiet', '--all', '--message', 'The old policy')
    const went = await move('--take-out')
    expect([went.rules, went.out]).toEqual([['move/went-on'], expect.stringContaining('.swarm/policy.yaml')])
    expect(on('log', '-1', '--format=%s', 'main')).toBe('The old policy')
  })

  test('leaves alone a repository that began with its world', async () => {
    const own = join(folder, 'own')
    expect((await typeCommand(folder, ['init', own, '--library', join(root, 'docs')])).code).toBe(0)
    const { code, out } = await typeCommand(own, ['migrate', '--beside', '--take-out'])
    expect([code, out]).toEqual([0, expect.stringContaining('the repository began with this world')])
    expect(git(own, 'branch', '--format=%(refname:short)').trim()).toBe('main')
  })
})

interface Told {
  readonly root?: string
  readonly kind?: string
}
