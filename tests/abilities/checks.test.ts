import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Check, Sandbox } from '../../engine/abilities/check/check.ts'
import { findSandbox } from '../../engine/abilities/check/findSandbox.ts'
import { openRunCheck } from '../../engine/abilities/check/openRunCheck.ts'
import { library } from '../support/given.ts'
import { openRoom, placeOf, type Room } from './openRoom.ts'
import { processesWith } from '../support/processesWith.ts'

const here = await findSandbox()
const absent: Sandbox = { kind: 'absent', why: 'the test says so' }
if (here.kind === 'absent') process.stdout.write(`\nChecks are not tested in a sandbox: ${here.why}\n`)

/** Stands in the command line of everything that the checks start. */
const mark = `vivarium-check-${process.pid}`
const lasting = `sleep 61 & sleep 62 & wait # ${mark}`
const check = (name: string, program: string, words: readonly string[], more: Partial<Check> = {}): Check => ({
  name,
  tells: `Tells about ${name}.`,
  program,
  arguments: [...words],
  ...more,
})

const checks: Check[] = [
  check('environment', '/usr/bin/env', []),
  check('words', '/bin/echo', ['; rm -rf .', '$(id)', '`id`', '| cat', '> made.txt', '*', '$HOME', '-n']),
  check('input', '/bin/cat', []),
  check('fails', '/bin/sh', ['-c', 'echo wrong >&2; exit 3']),
  check('lasts', '/bin/sh', ['-c', lasting], { seconds: 0.4 }),
  check('stays', '/bin/sh', ['-c', lasting], { seconds: 60 }),
  check('leaves', '/bin/sh', ['-c', `sh -c 'sleep 63' ${mark} & echo gone`], { seconds: 60 }),
  check('floods', '/bin/sh', ['-c', 'while :; do echo flood; done'], { seconds: 60, output_characters: 3000 }),
  check(
    'eats',
    '/usr/bin/awk',
    ['BEGIN { s = "0123456789abcdef"; while (length(s) < 2e8) s = s s; print "had it all" }'],
    { seconds: 20, memory_megabytes: 64 },
  ),
  check('where', '/bin/pwd', [], { folder: library }),
  check('outside', '/bin/pwd', [], { folder: '..' }),
  check('absolute', '/bin/pwd', [], { folder: '/etc' }),
  check('linked', '/bin/pwd', [], { folder: 'way-out' }),
  check('private', '/bin/pwd', [], { folder: '.git' }),
  check('nowhere', '/bin/no-such-program', []),
  check('itself', process.execPath, ['-e', 'console.log("node", 6 * 7)'], { memory_megabytes: 4096 }),
  check('people', '/bin/cat', ['.swarm/people/ada.md']),
]
const accepted = { accepted_by: 'ada', reason: 'A test on a machine of its own.' }

let room: Room
beforeAll(async () => {
  room = await openRoom({ policy: { checks, unsandboxed_checks: accepted }, files: { 'library/plain.txt': 'plain\n' } })
  symlinkSync('/etc', join(room.scratch.root, 'way-out'))
})
afterAll(() => room.remove())

describe.each([
  ['without a sandbox that a steward can do without', absent],
  ['in bubblewrap', here],
] as const)('checks %s', (where, sandbox) => {
  const isSkipped = where === 'in bubblewrap' && here.kind === 'absent'
  const ability = (root: string) => openRunCheck(placeOf(root), async () => sandbox)
  const run = (name: string) => room.find(ability, { name })
  const it_ = test.skipIf(isSkipped)

  it_('have no environment', async () => {
    process.env['VIVARIUM_TEST_KEY'] = 'sk-not-for-programs'
    const printed = (await run('environment'))
      .split('\n')
      .slice(1)
      .filter((line) => line !== 'PWD=.' && !line.startsWith('It '))
    delete process.env['VIVARIUM_TEST_KEY']
    expect(printed).toEqual([])
  })

  it_('are read by no shell', async () => {
    expect(await run('words')).toContain('; rm -rf . $(id) `id` | cat > made.txt * $HOME -n')
    expect(existsSync(join(room.scratch.root, 'made.txt'))).toBe(false)
  })

  it_('have nothing to read on their input', async () => {
    expect(await run('input')).toMatch(/exit code 0[\s\S]*It printed nothing\.$/)
  })

  it_('tell what a program printed and how it ended, also where it failed', async () => {
    expect(await run('fails')).toMatch(/^fails ended with exit code 3 after \d+\.\d s\.[\s\S]*wrong$/)
  })

  it_('are killed with everything they started when their time is over', async () => {
    const started = performance.now()
    expect(await run('lasts')).toContain('was killed: it took longer than 0.4 s.')
    expect(performance.now() - started).toBeLessThan(900)
    await expect.poll(() => processesWith(mark), { timeout: 500 }).toBe(0)
  })

  it_('are killed with everything they started within half a second of being called off', async () => {
    const controller = new AbortController()
    const answer = room.use(ability, { name: 'stays' }, controller.signal)
    await expect.poll(() => processesWith(mark), { timeout: 5000 }).toBeGreaterThan(0)
    await sleep(50)
    const started = performance.now()
    controller.abort()
    expect(await answer).toMatchObject({ kind: 'refused', problem: { rule: 'ability/called-off' } })
    await expect.poll(() => processesWith(mark), { timeout: 500, interval: 5 }).toBe(0)
    const took = performance.now() - started
    process.stdout.write(`\nCalled off ${where}: ended after ${Math.round(took)} ms\n`)
    expect(took).toBeLessThan(500)
  })

  it_('leave nothing running behind them that holds their output', async () => {
    const started = performance.now()
    expect(await run('leaves')).toMatch(/exit code 0[\s\S]*gone$/)
    expect(performance.now() - started).toBeLessThan(2000)
    await expect.poll(() => processesWith(mark), { timeout: 500 }).toBe(0)
  })

  it_('are killed when they print more than is kept', async () => {
    const text = await run('floods')
    expect(text).toContain('it printed too much')
    expect(text).toMatch(/\(cut here: it printed more than is kept\)$/)
    expect(text.length).toBeLessThan(3300)
  })

  test.skipIf(isSkipped || !existsSync('/usr/bin/prlimit') || !existsSync('/usr/bin/awk'))(
    'get no more memory than they may have',
    async () => {
      expect(await run('eats')).not.toMatch(/had it all|exit code 0|took longer/)
    },
  )

  it_('work in their folder, and in none outside the world or private to this machine', async () => {
    expect(await run('where')).toMatch(new RegExp(`\n${library}$`))
    for (const name of ['outside', 'absolute', 'linked', 'private']) {
      expect(await room.refusal(ability, { name })).toBe('ability/no-folder')
    }
  })

  it_('run a program that is installed somewhere else', async () => {
    expect(await run('itself')).toContain('node 42')
  })

  it_('spell out no address of a person', async () => {
    const text = await run('people')
    expect(text).toContain('(an address)')
    expect(text).not.toContain('ada@example.org')
  })

  it_('are refused when their program is not installed', async () => {
    expect(await room.refusal(ability, { name: 'nowhere' })).toBe('ability/no-program')
  })
})

describe('which check runs', () => {
  const ability = (root: string) => openRunCheck(placeOf(root), async () => absent)

  test('is said by name only: a program or arguments in the input are refused', async () => {
    for (const input of [
      { name: 'words', arguments: ['x'] },
      { name: 'words', program: '/bin/sh' },
      { name: 'words', folder: '..' },
    ]) {
      expect(await room.refusal(ability, input)).toBe('input/run_check')
    }
  })

  test('is answered with those there are, where there is none of that name', async () => {
    for (const name of ['/bin/sh', 'constructor', '__proto__', '..', 'words;id']) {
      const answer = await room.use(ability, { name })
      expect(answer).toMatchObject({ kind: 'refused', problem: { rule: 'ability/no-check' } })
      expect(JSON.stringify(answer)).toContain('words (Tells about words.)')
    }
  })

  test('is read from what is committed: neither a draft in the brief nor an edit on the disk adds one', async () => {
    const { scratch } = room
    const before = scratch.read('.swarm/policy.yaml')
    const draft = `${before}\n`.replace('name: words', 'name: added')
    scratch.save('.swarm/policy.yaml', draft)
    const view = Object.create(await scratch.world.store.snapshot(), {
      text: { value: () => draft },
      document: { value: () => ({ data: { checks: [{ ...checks[1], name: 'added' }] } }) },
    })
    const answer = await ability(scratch.root).use({ name: 'added' }, await room.context({ brief: { view } }))
    scratch.save('.swarm/policy.yaml', before)
    expect(answer).toMatchObject({ kind: 'refused', problem: { rule: 'ability/no-check' } })
  })
})

describe('a machine without bubblewrap', () => {
  const ability = (root: string) => openRunCheck(placeOf(root), async () => absent)
  const person = (role: string) => `---\nid: bo\nname: Bo\nrole: ${role}\nemail: bo@example.org\n---\n\nHere.\n`

  test.each([
    ['nobody has accepted that', undefined, 'reader'],
    ['it is accepted by a reviewer', 'bo', 'reviewer'],
    ['it is accepted by a resident', 'fern', 'reader'],
    ['it is accepted by somebody unknown', 'nobody', 'reader'],
  ])('refuses every check where %s', async (_, by, role) => {
    const other = await openRoom({
      policy: {
        checks: [check('words', '/bin/echo', ['ran'])],
        ...(by ? { unsandboxed_checks: { ...accepted, accepted_by: by } } : {}),
      },
      files: { '.swarm/people/bo.md': person(role) },
    })
    expect(await other.use(ability, { name: 'words' })).toMatchObject({
      kind: 'refused',
      problem: { rule: 'ability/no-sandbox', message: expect.stringContaining('the test says so') },
    })
    await other.remove()
  })

  test('says so in the answer of a check that a steward has accepted', async () => {
    expect(await room.find(ability, { name: 'words' })).toContain('It ran without a sandbox.')
  })
})
