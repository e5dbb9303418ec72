import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const launcher = fileURLToPath(new URL('../../engine/faces/cli/launch.mjs', import.meta.url))
const pages = 'library/community_library/swarm_docs'

let folder = ''
let world = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vivarium-story-'))
  world = join(folder, 'world')
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'docs/README.md'), '# Our docs\n\nStart with [the guide](guid.md).\n')
  writeFileSync(join(folder, 'docs/guide.md'), '# Guide\n\nBack to [the start](README.md).\n')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function vivarium(cwd: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...words], {
    cwd,
    encoding: 'utf8',
    env: identity,
  })
  if (status !== 0) throw new Error(`vivarium ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}

const identity = {
  ...process.env,
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
}

describe('a world on the command line, from a folder of markdown to a merged change', () => {
  let proposal = ''

  test('init makes a world around a copy of the folder', () => {
    expect(vivarium(folder, 'init', 'world', '--library', 'docs')).toContain('2 pages, 3 residents')
    expect(git('status', '--porcelain')).toBe('')
  })

  test('a task is added in words', () => {
    expect(vivarium(world, 'task', 'add', 'Mend the links', '--skill', 'broken-links', '--priority', '9')).toMatch(
      /task t-[0-9a-z]+/,
    )
    expect(vivarium(world, 'task', 'list')).toContain('Mend the links')
  })

  test('run works the queue to its end, and says what each resident did', () => {
    const told = vivarium(world, 'run', '--until-idle')
    expect(told).toMatch(/^[0-9a-f]{7} {2}\w+ {2}Mend the links {2}approved$/m)
    expect(told).toMatch(/^ +proposals\/p-\w+\.md$/m)
    expect(told).toMatch(/^Idle/m)
    expect(git('status', '--porcelain')).toBe('')
  })

  test('the proposal shows the one line that changes', () => {
    proposal = /^p-\w+/m.exec(vivarium(world, 'proposal', 'list'))?.[0] ?? ''
    const shown = vivarium(world, 'proposal', 'show', proposal)
    expect(shown).toContain('  3   - Start with [the guide](guid.md).')
    expect(shown).toContain('    3 + Start with [the guide](guide.md).')
    expect(shown).toContain(`vivarium proposal apply ${proposal}`)
  })

  test('applying it merges the change into the library', () => {
    vivarium(world, 'proposal', 'apply', proposal)
    expect(readFileSync(join(world, pages, 'README.md'), 'utf8')).toContain('[the guide](guide.md)')
    expect(git('log', '-1', '--pretty=%P').split(' ')).toHaveLength(2)
    expect(vivarium(world, 'check')).toContain('Nothing is wrong')
    expect(vivarium(world, 'log', '-n', '1')).toContain('proposal.apply')
    execFileSync('git', ['fsck', '--strict'], { cwd: world })
  })

  test('a task saved by hand is worked while run watches, and Ctrl-C ends it well', async () => {
    const child = spawn(process.execPath, [launcher, 'run'], {
      cwd: world,
      env: identity,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = ''
    const heard = (words: string) =>
      new Promise<void>((done) => {
        const look = () => told.includes(words) && done()
        child.stdout.on('data', look)
        look()
      })
    child.stdout.on('data', (text) => (told += text))
    const ended = new Promise((done) => child.on('close', done))
    await heard('Idle')
    const task =
      '---\nid: t-byhand\ntitle: Look again\nstatus: queued\nskill: broken-links\n' +
      'created: 2026-01-05T10:00:00.000Z\n---\n\nLook again.\n'
    writeFileSync(join(world, '.swarm/tasks/t-byhand.md'), task)
    await heard('edited by hand')
    await heard('Look again')
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(git('status', '--porcelain')).toBe('')
  })

  test('the demo shows all of it once, with the site, and leaves nothing behind', () => {
    const told = vivarium(folder, 'demo', '--once', '--port', '0', '--json')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(told.at(-1)).toMatchObject({
      vivarium: 1,
      command: 'demo',
      ok: true,
      data: { kind: 'site', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/) },
    })
    expect(told.filter(({ data }) => data.kind === 'committed').length).toBeGreaterThan(3)
    expect(existsSync(join(folder, '.swarm'))).toBe(false)
  })
})

function git(...words: string[]): string {
  return execFileSync('git', words, { cwd: world, encoding: 'utf8', env: identity }).trim()
}
