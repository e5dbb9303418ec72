import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typeCommand } from '../faces/typeCommand.ts'
import { git } from '../store/git.ts'
import { guardedHost, guardedIn, theEngine, theSteward, type GuardedHost } from '../support/guardedHost.ts'

/**
 * Somebody has what the engine pushes with, and rewrites the policy on the world's branch, in the engine's name. Told
 * from a steward's side, with a bare repository between.
 */
let world: GuardedHost
let bare = ''
let thief: GuardedHost
beforeAll(async () => {
  world = await guardedHost()
  bare = join(world.host.root, '../bare.git')
  git(world.host.root, 'clone', '--quiet', '--bare', '.', bare)
  world.host.git('remote', 'add', 'origin', bare)
  world.host.git('fetch', '--quiet', 'origin')
  world.git(theSteward, 'branch', '--quiet', '--set-upstream-to=origin/vivarium')
  git(world.host.root, 'clone', '--quiet', bare, '../thief')
  const host = { ...world.host, root: join(world.host.root, '../thief') }
  git(host.root, 'worktree', 'add', '--quiet', '-b', 'vivarium', '.vivarium', 'origin/vivarium')
  thief = guardedIn(host)
})
afterAll(() => world.host.remove())

const type = async (...words: string[]) => typeCommand(world.host.root, words)
const rules = async (...words: string[]) => {
  const { code, json } = await type(...words, '--json')
  return { code, rules: (json()[0]?.problems ?? []).map(({ rule }) => rule) }
}
const policy = '.swarm/policy.yaml'
let stolen = ''

test('a steward’s own changes are nobody’s business: by command, and saved by hand', async () => {
  expect((await type('pace', '3')).code).toBe(0)
  world.host.put({ [`.vivarium/${policy}`]: `${world.read(policy)}# Ada read it.\n` })
  expect((await type('task', 'add', 'Look at the docs')).code).toBe(0)
  expect(world.git(theSteward, 'log', '-2', '--format=%an %cn %s')).toBe(
    `Ada Vivarium Add task: Look at the docs\nAda Vivarium Edit by hand: ${policy}`,
  )
  expect(await rules('check')).toEqual({ code: 0, rules: [] })
  expect(await rules('check', '--base', 'main')).toEqual({ code: 0, rules: [] })
  world.git(theSteward, 'push', '--quiet', 'origin', 'vivarium')
})

test('what the thief pushed stops the world as soon as it is fetched, by name', async () => {
  thief.git(theEngine, 'pull', '--quiet')
  const wide = 'write_scopes: { resident: ["**"], by_proposal: ["**"] }\nguarded: []\nlimits: {}\n'
  stolen = thief.commit(theEngine, { [policy]: wide }, 'Settle a task', '--trailer', 'Vivarium-Actor: human:ada')
  thief.git(theEngine, 'push', '--quiet', 'origin', 'vivarium')
  world.git(theSteward, 'pull', '--quiet', '--ff-only')

  const check = await type('check')
  expect(check.code).toBe(1)
  for (const words of [
    `commit ${stolen.slice(0, 7)} of Vivarium <engine@vivarium.invalid> ("Settle a task") changed ${policy}`,
    'expected: a commit of a steward: Ada <ada@example.org>',
    'got:      author and committer Vivarium <engine@vivarium.invalid>',
    `git revert ${stolen.slice(0, 7)}, by a steward; or vivarium vouch ${stolen}`,
  ])
    expect(check.out).toContain(words)
  expect((await type('status')).out).toContain(`Stopped: commit ${stolen.slice(0, 7)} of Vivarium`)
  expect((await type('doctor')).out).toMatch(new RegExp(`problem +Guarded +commit ${stolen.slice(0, 7)}`))
})

test('nothing goes on: no work, no act, no pull request', async () => {
  const head = world.git(theSteward, 'rev-parse', 'HEAD')
  const run = await type('run', '--until-idle')
  expect([run.code, run.out]).toEqual([4, expect.stringMatching(/Stopped: commit .*\n {2}vivarium check\n$/)])
  const closed = { code: 1, rules: ['history/change'] }
  expect(await rules('room', 'post', 'Good morning.')).toEqual(closed)
  expect(await rules('stop')).toEqual(closed)
  expect(await rules('check', '--base', 'main')).toEqual(closed)
  expect(
    await rules(
      'vouch',
      head.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
    ),
  ).toEqual({
    code: 1,
    rules: ['history/vouch'],
  })
  expect(world.git(theSteward, 'rev-parse', 'HEAD')).toBe(head)
})

test('a pull request is judged by what stewards last wanted', async () => {
  world.host.git('switch', '--quiet', '--create', 'feature')
  world.host.put({ 'README.md': '# Not in the library\n' })
  world.host.git('add', 'README.md')
  world.host.git('commit', '--quiet', '--author=Fern <fern@residents.vivarium.invalid>', '--message', 'By a resident')
  const judged = await rules('check', '--base', 'main')
  expect(judged.rules).toEqual(expect.arrayContaining(['history/change', 'policy/shared-by-proposal']))
  world.host.git('switch', '--quiet', 'main')
})

test('in a fresh clone it is the same, and one that lacks the branch is told how to get it', async () => {
  const folder = join(world.host.root, '../fresh')
  git(world.host.root, 'clone', '--quiet', '--single-branch', '--branch', 'main', bare, folder)
  const without = await typeCommand(folder, ['check', '--base', 'HEAD'])
  const how = 'git fetch origin vivarium:refs/remotes/origin/vivarium'
  expect([without.code, without.err]).toEqual([1, expect.stringContaining(how)])
  git(folder, ...how.split(' ').slice(1), '--quiet')
  for (const words of [['check'], ['check', '--base', 'HEAD']]) {
    const { json } = await typeCommand(folder, [...words, '--json'])
    expect(json()[0]?.problems).toMatchObject([{ rule: 'history/change', path: policy }])
  }
})

test('a shallow clone of the branch is checked, and refused by name where it would act', async () => {
  const folder = join(world.host.root, '../shallow')
  git(world.host.root, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${bare}`, folder)
  expect((await typeCommand(folder, ['check'])).code).toBe(0)
  for (const words of [
    ['task', 'add', 'X'],
    ['check', '--base', 'HEAD'],
  ]) {
    const { code, err } = await typeCommand(folder, words)
    expect([code, err]).toEqual([1, expect.stringContaining('git fetch --unshallow')])
  }
  expect((await typeCommand(folder, ['run', '--until-idle'])).code).toBe(4)
})

test('a steward vouches for it, or undoes it; then the world goes on', async () => {
  const before = world.git(theSteward, 'rev-parse', 'HEAD')
  expect((await type('vouch', stolen, '--reason', 'It was me.')).code).toBe(0)
  expect(world.git(theSteward, 'log', '-1', '--format=%an %(trailers:key=Vivarium-Vouches)')).toBe(
    `Ada Vivarium-Vouches: ${stolen}`,
  )
  expect(await rules('check')).toEqual({ code: 0, rules: [] })
  world.git(theSteward, 'update-ref', 'refs/vivarium/verified/vivarium', before)
  world.git(theSteward, 'reset', '--quiet', '--hard', before)
  world.git(theSteward, 'update-ref', 'refs/vivarium/verified/vivarium', `${stolen}~1`)
  world.git(theSteward, 'revert', '--no-edit', stolen)
  expect(await rules('check')).toEqual({ code: 0, rules: [] })
  expect((await type('room', 'post', 'Good morning.')).code).toBe(0)
})

const canSign = ['/usr/bin/ssh-keygen', '/bin/ssh-keygen'].some((program) => existsSync(program))
test.skipIf(!canSign)('with a key named, an address is not enough, and commands sign', async () => {
  const [key, other] = ['key', 'other'].map((name) => join(world.host.root, '..', name))
  for (const file of [key!, other!]) execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file])
  const read = (file: string) => execFileSync('cat', [`${file}.pub`], { encoding: 'utf8' }).trim()
  const person = '.swarm/people/ada.md'
  world.host.put({
    [`.vivarium/${person}`]: world.read(person).replace('role:', `signing_keys: [${read(key!)}]\nrole:`),
  })
  expect((await type('room', 'post', 'I sign from now on.')).code).toBe(0)
  const good = world.git(theSteward, 'rev-parse', 'HEAD')

  expect(await rules('pace', '5')).toEqual({ code: 1, rules: ['history/unsigned'] })
  world.host.git('config', 'gpg.format', 'ssh')
  world.host.git('config', 'user.signingkey', other!)
  expect(await rules('pace', '5')).toEqual({ code: 1, rules: ['history/unsigned'] })
  expect(world.git(theSteward, 'rev-parse', 'HEAD')).toBe(good)
  world.host.git('config', 'user.signingkey', key!)
  expect((await type('pace', '5')).code).toBe(0)
  expect(world.git(theSteward, 'cat-file', '-p', 'HEAD')).toContain('BEGIN SSH SIGNATURE')
  expect((await type('room', 'post', 'That was signed.')).code).toBe(0)
  expect(world.git(theSteward, 'cat-file', '-p', 'HEAD')).not.toContain('SIGNATURE')
  expect(world.git(theSteward, 'status', '--porcelain')).toBe('')
  expect(await world.openAnew()).toEqual([])

  const asAda = { ...theSteward, committer: theEngine.author }
  const change = () => ({ [policy]: `${world.read(policy)}# Again\n` })
  const unsigned = world.commit(asAda, change())
  world.host.git('config', 'user.signingkey', other!)
  const strange = world.commit(theSteward, change(), 'Mine', '-S')
  const { breaches } = await world.guarded()
  expect(breaches.map(({ commit, got }) => [commit, got])).toEqual([
    [unsigned, 'author Ada <ada@example.org>, no signature'],
    [strange, expect.stringMatching(/^author Ada <ada@example\.org>, an ssh signature by another key/)],
  ])
  world.host.git('config', 'user.signingkey', key!)
  expect((await type('vouch', unsigned, strange)).code).toBe(0)
  expect(await world.openAnew()).toEqual([])
  world.git(theSteward, 'update-ref', '-d', 'refs/vivarium/verified/vivarium')
  expect(await world.openAnew()).toEqual([])
})
