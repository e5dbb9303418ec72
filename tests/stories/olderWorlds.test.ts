import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideActs } from '../../engine/acts/decideActs.ts'
import { addTask } from '../../engine/actions/task/addTask.ts'
import type { Action } from '../../engine/actions/action.ts'
import { format } from '../../engine/collections/format.ts'
import { openWorld } from '../../engine/opening/openWorld.ts'
import { typeCommand } from '../faces/typeCommand.ts'
import { ada, noon } from '../support/given.ts'

const fixtures = fileURLToPath(new URL('../fixtures/worlds/', import.meta.url))
const exports = readdirSync(fixtures).filter((name) => name.endsWith('.fastexport'))

/** What `check` finds in the library of every one of them: two anchors that nobody has mended yet. */
const broken = ['anchors/missing', 'anchors/missing']

/** An action of the engine as if it had come with the current format. */
const later: Action = { ...addTask, name: 'test.later', since: format.current } as Action

describe.each(exports)('a world that was made by the engine of %s', (name) => {
  let root = ''
  let before = ''
  let from = 0

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'vivarium-older-'))
    git('init', '--quiet', '--initial-branch', 'main')
    git('config', 'user.name', 'Ada')
    git('config', 'user.email', 'ada@example.org')
    execFileSync('git', ['fast-import', '--quiet'], { cwd: root, input: readFileSync(join(fixtures, name)) })
    git('checkout', '--quiet', 'main')
    before = git('rev-parse', 'HEAD')
    from = Number(/version: (\d+)/.exec(git('show', 'HEAD:.swarm/world.yaml'))?.[1])
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  function git(...words: readonly string[]): string {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  }

  const type = (...words: readonly string[]) => typeCommand(root, [...words, '--json'])
  const found = async () => {
    const { code, json } = await type('check')
    const [answer] = json()
    return { code, rules: (answer?.problems ?? []).map(({ rule }) => rule), note: told(answer?.data).note }
  }

  test('opens, and says that it can be brought up to date', async () => {
    expect(await found()).toEqual({ code: 1, rules: broken, note: expect.stringContaining('vivarium migrate') })
    const { json } = await type('doctor')
    expect(json()[0]?.data).toContainEqual(
      expect.objectContaining({ what: 'Format', state: 'note', hint: expect.stringContaining('vivarium migrate') }),
    )
    expect(git('status', '--porcelain')).toBe('')
    expect(git('rev-parse', 'HEAD')).toBe(before)
  })

  test('is read: its tasks, its proposals, its log', async () => {
    expect((await type('task', 'list', '--all')).out).toContain('Look at the rules')
    expect((await type('proposal', 'list', '--all')).out).toContain('applied')
    expect((await type('log', '--limit', '100')).out).toContain('Lunch')
  })

  test('refuses what came later by name, and does the rest', async () => {
    const world = await openWorld(root)
    const { read } = await world.store.snapshot()
    const deciding = { at: noon, seed: 's', rules: [], consequences: [], read, branch: () => undefined }
    const decide = (action: Action) =>
      world.store.snapshot().then((view) =>
        decideActs(view, [{ by: ada, action: action.name, input: { title: 'X' } }], {
          ...deciding,
          actions: [action],
        }),
      )
    expect(await decide(later)).toMatchObject({
      kind: 'refused',
      problems: [
        { rule: 'world/older', message: `test.later needs format ${format.current}`, example: 'vivarium migrate' },
      ],
    })
    expect(await decide(addTask as Action)).toMatchObject({ kind: 'decided' })
    await world.store.close()
    expect((await type('room', 'post', 'Good morning.')).code).toBe(0)
  })

  test('shows what would be added, and changes nothing by that', async () => {
    const head = git('rev-parse', 'HEAD')
    const { code, json } = await type('migrate', '--dry-run')
    expect(code).toBe(0)
    expect(told(json()[0]?.data).files?.map(({ path }) => path)).toContain('.swarm/world.yaml')
    expect(git('rev-parse', 'HEAD')).toBe(head)
    expect(git('status', '--porcelain')).toBe('')
  })

  test('is brought up to date in one commit of its steward, which keeps every line a person wrote', async () => {
    const head = git('rev-parse', 'HEAD')
    const { code, out } = await typeCommand(root, ['migrate'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`- version: ${from}\\n.*\\+ version: ${format.current}`))
    expect(git('rev-list', '--count', `${head}..HEAD`)).toBe('1')
    expect(git('log', '-1', '--format=%an <%ae> %s')).toBe(
      `Ada <ada@example.org> Bring the world from format ${from} to ${format.current}`,
    )
    const removed = git(
      'diff',
      '--unified=0',
      '--diff-filter=d',
      head,
      'HEAD',
      '--',
      '.swarm',
      'library',
      'proposals',
      'AGENTS.md',
    )
      .split('\n')
      .filter((line) => /^-(?!--)/.test(line))
    expect(removed).toEqual([`-version: ${from}`])
    const gone = git('diff', '--name-only', '--diff-filter=DR', head, 'HEAD').split('\n').filter(Boolean)
    expect(gone.map((path) => git('show', `${head}:${path}`))).toEqual(
      gone.map(() => expect.stringMatching(/\n# \d+ findings? of \S+ for a person to decide\n/)),
    )
    expect(gone).toHaveLength({ 1: 1, 2: 3 }[from] ?? 0)
    for (const path of gone) expect(out).toContain(`${path}  removed`)
    expect(git('show', 'HEAD:.swarm/policy.yaml')).toContain("  # Ours alone.\n  - 'accounts/**'")
    expect(git('show', 'HEAD:.swarm/control.yaml')).toContain(
      '# Two of us look, on Saturdays.\nreview:   # of proposals',
    )
    expect(git('show', 'HEAD:schemas/world.schema.yaml')).not.toContain('const: 1')
    expect(git('show', 'HEAD:schemas/ruling.schema.yaml')).toContain('since: 3')
    expect(git('status', '--porcelain')).toBe('')
  })

  test('passes check as before, and has nothing more to do', async () => {
    expect(await found()).toEqual({ code: 1, rules: broken, note: undefined })
    const { code, out } = await typeCommand(root, ['migrate'])
    expect([code, out]).toEqual([0, expect.stringContaining('Nothing to do')])
  })

  test('goes back by git revert, and forward again', async () => {
    git('revert', '--no-edit', 'HEAD')
    expect((await found()).note).toContain(`format ${from}`)
    expect((await type('migrate')).code).toBe(0)
    expect((await found()).note).toBeUndefined()
  })

  test('works its queue to the end, and merges what waited and what is new', async () => {
    const { code } = await type('run', '--until-idle')
    expect(code).toBe(0)
    const listed = (await type('proposal', 'list')).json()[0]?.data as unknown as { id: string }[]
    expect(listed.length).toBeGreaterThan(0)
    const [first] = listed
    expect((await type('proposal', 'apply', first?.id ?? '')).code).toBe(0)
    expect(git('status', '--porcelain')).toBe('')
    expect((await found()).rules.filter((rule) => !broken.includes(rule))).toEqual([])
  }, 120_000)
})

describe('a world of a later format', () => {
  let root = ''
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'vivarium-newer-'))
    execFileSync('git', ['init', '--quiet', root])
    execFileSync('git', ['fast-import', '--quiet'], {
      cwd: root,
      input: readFileSync(join(fixtures, exports[0] ?? '')),
    })
    execFileSync('git', ['checkout', '--quiet', 'main'], { cwd: root })
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test.each(['version: 99\nname: W\ncreated: 2026-11-22T10:00:00.000Z\n', 'format: { is: new }\nversion: 99\n'])(
    'is not opened, also where its settings are of a form we do not know: %j',
    async (settings) => {
      writeFileSync(join(root, '.swarm/world.yaml'), settings)
      const files = () =>
        execFileSync('find', ['.', '-type', 'f', '-newer', '.swarm/world.yaml'], { cwd: root }).toString()
      const { code, json } = await typeCommand(root, ['check', '--json'])
      expect(code).toBe(1)
      expect(json()[0]?.problems).toEqual([
        expect.objectContaining({ rule: 'world/newer', message: expect.stringContaining('is of format 99') }),
      ])
      expect(files()).toBe('')
      expect((await typeCommand(root, ['doctor'])).out).toMatch(/this world is of format 99[^]*Update vivarium/)
    },
  )
})

interface Told {
  readonly note?: string
  readonly files?: readonly { readonly path: string }[]
}

function told(data: unknown): Told {
  return (data ?? {}) as Told
}
