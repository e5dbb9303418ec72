import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld } from './makeWorld.ts'
import { typeCommand } from './typeCommand.ts'

let root = ''
let remove = () => {}

beforeAll(async () => {
  const world = await makeWorld()
  root = world.root
  remove = world.remove
})
afterAll(() => remove())

const control = '.swarm/control.yaml'

describe('exit codes', () => {
  test('0 when it is done', async () => {
    expect(await typeCommand(root, ['task', 'add', 'Read the guide'])).toMatchObject({ code: 0, err: '' })
  })

  test('1 when problems are found, each with its place', async () => {
    const { code, out } = await typeCommand(root, ['check'])
    expect(code).toBe(1)
    expect(out).toContain('library/community_library/swarm_docs/README.md:3')
    expect(out).toContain('1 problem in 1 file')
  })

  test('2 when the command was not understood', async () => {
    const { code, err } = await typeCommand(root, ['task', 'ad'])
    expect(code).toBe(2)
    expect(err).toContain("unknown command 'ad'")
    expect(err).toContain('Did you mean add?')
    expect((await typeCommand(root, ['task'])).code).toBe(2)
    expect((await typeCommand(root, ['task', 'add', 'x', '--priority', '12'])).code).toBe(2)
  })

  test('3 when the policy refuses', async () => {
    const changes = JSON.stringify([{ path: '.git/config', text: 'x' }])
    const { code, err } = await typeCommand(root, [
      'proposal',
      'open',
      'Reach into git',
      '--text',
      'Because.',
      '--changes',
      changes,
    ])
    expect(err).toContain('policy/plain-paths')
    expect(code).toBe(3)
  })

  test('4 when the world is stopped', async () => {
    await typeCommand(root, ['stop', 'tea'])
    const { code, out } = await typeCommand(root, ['run', '--until-idle'])
    expect(out).toMatch(/^Stopped by .*: tea$/m)
    expect(code).toBe(4)
    expect((await typeCommand(root, ['resume'])).code).toBe(0)
  })

  test('4 when the work was interrupted before its end', async () => {
    expect((await typeCommand(root, ['run', '--until-idle'], { signal: AbortSignal.abort() })).code).toBe(4)
  })

  test('5 when somebody holds the same file', async () => {
    const file = join(root, control)
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, 'half a though: [')
    try {
      const { code, err } = await typeCommand(root, ['pace', '3'])
      expect(code).toBe(5)
      expect(err).toContain(control)
      expect(readFileSync(file, 'utf8')).toBe('half a though: [')
    } finally {
      writeFileSync(file, before)
    }
  })
})

describe('the world a command works in', () => {
  test('is named before the command or after it', async () => {
    for (const words of [
      ['--world', root, 'status', '--json'],
      ['status', '--json', '--world', root],
      ['task', '--world', root, 'list', '--json'],
    ]) {
      const { code, json } = await typeCommand('/', words)
      expect(code).toBe(0)
      expect(json()[0]).toMatchObject({ vivarium: 1, ok: true })
    }
  })

  test('is the nearest one upward when none is named', async () => {
    const deep = join(root, 'library/community_library/swarm_docs')
    expect((await typeCommand(deep, ['status', '--json'])).json()[0]).toMatchObject({
      data: { name: 'Reading room', root },
    })
  })

  test('is missed with what was looked for and where', async () => {
    const { code, err } = await typeCommand('/', ['status'])
    expect(code).toBe(1)
    expect(err).toContain('expected: .swarm/world.yaml here or in a folder above')
    expect(err).not.toMatch(/\n\s+at /)
  })
})

describe('--json', () => {
  test('answers an act with its commit and the ids it made', async () => {
    const [answer] = (await typeCommand(root, ['task', 'add', 'Count the pages', '--json'])).json()
    expect(answer).toEqual({
      vivarium: 1,
      command: 'task add',
      ok: true,
      data: {
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        made: { task: expect.stringMatching(/^t-/) },
        summary: 'Add task: Count the pages',
        paths: expect.any(Array),
      },
    })
  })

  test('answers a list with the documents as they are', async () => {
    const [answer] = (await typeCommand(root, ['task', 'list', '--json'])).json()
    expect(answer?.data).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          title: 'Count the pages',
          status: 'queued',
          path: expect.stringMatching(/^\.swarm\/tasks\//),
        }),
      ]),
    )
  })

  test('tells problems in the same shape, also of a line that was not understood', async () => {
    const check = await typeCommand(root, ['check', '--json'])
    expect(check.json()[0]).toMatchObject({
      vivarium: 1,
      command: 'check',
      ok: false,
      data: { problems: 1, files: 1 },
      problems: [{ rule: 'links/missing-target', line: 3 }],
    })
    const usage = await typeCommand(root, ['task', 'add', '--json'])
    expect(usage).toMatchObject({ code: 2, err: '' })
    expect(usage.json()[0]).toMatchObject({ vivarium: 1, ok: false, problems: [{ rule: 'usage/missingArgument' }] })
  })

  test('tells a run line by line', async () => {
    const { code, json } = await typeCommand(root, ['run', '--until-idle', '--cycles', '1', '--json'])
    expect(code).toBe(0)
    expect(json().map(({ command, data }) => [command, (data as unknown as { kind: string }).kind])).toContainEqual([
      'run',
      'committed',
    ])
  })
})

describe('what is read and printed', () => {
  test('long text comes from standard input', async () => {
    const [answer] = (
      await typeCommand(root, ['task', 'add', 'From a pipe', '--prompt', '-', '--json'], {
        input: 'First.\n\nSecond.\n',
      })
    ).json()
    const { made } = answer?.data as unknown as { made: { task: string } }
    expect((await typeCommand(root, ['task', 'show', made.task])).out).toContain('First.\n\nSecond.')
  })

  test('--quiet leaves only the ids', async () => {
    expect((await typeCommand(root, ['task', 'add', 'Quietly', '--quiet'])).out).toMatch(/^t-[0-9a-z]+\n$/)
  })

  test('--as names who acts, if there is such a person', async () => {
    const nobody = await typeCommand(root, ['room', 'post', 'Good morning', '--as', 'grace'])
    expect(nobody.err + nobody.out).toContain('there is no person "grace" in .swarm/people')
    writeFileSync(join(root, '.swarm/people/grace.md'), '---\nid: grace\nname: Grace\nrole: reader\n---\n')
    await typeCommand(root, ['task', 'add', 'Take Grace in'])
    await typeCommand(root, ['room', 'post', 'Good morning', '--as', 'grace'])
    const [answer] = (await typeCommand(root, ['room', 'read', '--json'])).json()
    expect((answer?.data as unknown as { messages: unknown[] }).messages).toContainEqual(
      expect.objectContaining({ author: 'grace', body: 'Good morning' }),
    )
  })

  test('colour is only for a terminal, and not where it is unwanted', async () => {
    const escape = '\u001b['
    expect((await typeCommand(root, ['status'], { tty: true })).out).toContain(escape)
    expect((await typeCommand(root, ['status'])).out).not.toContain(escape)
    expect((await typeCommand(root, ['status', '--no-color'], { tty: true })).out).not.toContain(escape)
    expect((await typeCommand(root, ['status'], { tty: true, env: { NO_COLOR: '1' } })).out).not.toContain(escape)
  })

  test('no text of others steers the terminal', async () => {
    const words = 'Red \u001b[31mand gone\u001b[2J\u202e'
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '--allow-empty', '-m', words],
      { cwd: root },
    )
    const { out } = await typeCommand(root, ['log', '-n', '1'])
    expect(out).not.toMatch(/[\u001b\u202e]/)
    expect(out).toContain('Red ␛[31mand gone␛[2J')
    expect(out).toContain('made with git')
  })

  test('a hand edit is taken in before an act that relies on it', async () => {
    const id = 't-by-hand'
    mkdirSync(join(root, '.swarm/tasks'), { recursive: true })
    writeFileSync(
      join(root, `.swarm/tasks/${id}.md`),
      `---\nid: ${id}\ntitle: By hand\nstatus: queued\ncreated: 2026-01-05T10:00:00.000Z\n---\n\nDo it.\n`,
    )
    const { code, err } = await typeCommand(root, ['task', 'cancel', id])
    expect(code).toBe(0)
    expect(err).toContain('edited by hand')
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })).toBe('')
  })
})

describe('the doctor', () => {
  const look = async () =>
    (await typeCommand(root, ['doctor', '--json'])).json()[0]?.data as unknown as {
      what: string
      state: string
      found: string
      hint?: string
    }[]

  test('finds the world and its documents well', async () => {
    const found = await look()
    expect(found).toContainEqual({ what: 'Locks', state: 'ok', found: 'none' })
    expect(found.find(({ what }) => what === 'Documents')).toMatchObject({
      state: 'ok',
      found: expect.stringContaining('all valid'),
    })
  })

  test('finds a lock that git left, and says how to be rid of it', async () => {
    const lock = join(root, '.git/index.lock')
    writeFileSync(lock, '')
    try {
      const { code } = await typeCommand(root, ['doctor'])
      expect(code).toBe(1)
      expect(await look()).toContainEqual({
        what: 'Locks',
        state: 'problem',
        found: expect.stringContaining('.git/index.lock is held by git'),
        hint: expect.stringContaining(`rm ${lock}`),
      })
    } finally {
      rmSync(lock)
    }
  })

  test('finds a resident whose mind is not there', async () => {
    await typeCommand(root, ['resident', 'forge', 'Orla', '--statement', 'I read tides.', '--mind', 'oracle'])
    expect(await look()).toContainEqual({
      what: 'Residents',
      state: 'problem',
      found: 'Orla has the mind oracle, which is not there',
      hint: expect.stringContaining('.swarm/residents/orla.md'),
    })
  })
})
