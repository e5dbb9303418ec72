import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { aPerson, guardedHost, theEngine, theSteward, type GuardedHost } from '../support/guardedHost.ts'

const policy = '.swarm/policy.yaml'
const control = '.swarm/control.yaml'
const bob = '---\nid: bob\nname: Bob\nrole: steward\nemail: bob@example.org\n---\n'
const mallory = bob.replaceAll('bob', 'mallory').replace('Bob', 'Mallory')
const theThief = { author: ['Mallory', 'mallory@example.org'] } as const
const wide = 'write_scopes: { resident: ["**"], by_proposal: ["**"] }\nguarded: []\nlimits: {}\n'
const trailers = ['--trailer', 'Vivarium-Record: r-1m8gntcey00gtk3q', '--trailer', 'Vivarium-Actor: human:ada']

/** Every test begins at the founding, which this clone has verified. */
let world: GuardedHost
let founded = ''
beforeAll(async () => {
  world = await guardedHost()
  founded = world.git(theSteward, 'rev-parse', 'HEAD')
  expect(await world.open()).toEqual([])
})
afterEach(() => {
  world.git(theSteward, 'checkout', '--quiet', '--force', '-B', 'vivarium', founded)
  world.git(theSteward, 'update-ref', 'refs/vivarium/verified/vivarium', founded)
})
afterAll(async () => {
  await world.end()
  world.host.remove()
})

const verified = () => world.git(theSteward, 'rev-parse', 'refs/vivarium/verified/vivarium')

describe('what is found, by a commit in the engine’s name', () => {
  const record = { '.swarm/records/2026-11-22/r-1m8gntcey00gtk3q.yaml': 'id: r-1m8gntcey00gtk3q\n' }
  const ways: readonly (readonly [what: string, files: Readonly<Record<string, string | null>>])[] = [
    ['the policy rewritten, with a record and trailers', { [policy]: wide, ...record }],
    ['the settings of the world', { '.swarm/world.yaml': 'name: W\nversion: 3\n' }],
    ['a steward added', { '.swarm/people/mallory.md': mallory }],
    ['a steward removed', { '.swarm/people/ada.md': null }],
    ['a brief, which the policy lists', { '.swarm/briefs/work.md': 'Do it.\n' }],
    ['the policy in another spelling', { '.Swarm/Policy.yaml': wide }],
    ['the stop lifted', { [control]: 'stop: { engaged: false }\nmode: docs_only\n' }],
  ]
  test(ways.map(([what]) => what).join('; '), async () => {
    const made = ways.map(([what, files]) => {
      const commit = world.commit(theEngine, files, what, ...trailers)
      return [commit, 'change', Object.keys(files)[0]]
    })
    expect(await world.open()).toEqual(made)
    expect(verified()).toBe(founded)
  })

  test('the policy moved away, and a link in its place', async () => {
    world.git(theEngine, 'mv', policy, '.swarm/notes.md')
    const moved = world.commit(theEngine, {})
    expect(await world.open()).toEqual([[moved, 'change', policy]])
    const file = join(world.host.root, '.vivarium', policy)
    symlinkSync('notes.md', file)
    world.git(theEngine, 'add', policy)
    const linked = world.commit(theEngine, {})
    expect(await world.open()).toEqual([
      [moved, 'change', policy],
      [linked, 'change', policy],
    ])
    rmSync(file)
  })

  test('code and CI that the policy guards, which people may change', async () => {
    world.commit(aPerson, { 'engine/run.py': 'print(1)\n', '.github/ci.yml': 'on: push\n' })
    expect(await world.open()).toEqual([])
    const commit = world.commit(theEngine, { '.github/ci.yml': 'on: never\n' })
    expect(await world.open()).toEqual([[commit, 'change', '.github/ci.yml']])
  })

  test('what the one who was let in does then', async () => {
    const first = world.commit(theEngine, { '.swarm/people/mallory.md': mallory })
    const second = world.commit(theThief, { [policy]: wide })
    world.commit(theThief, {}, 'Vouch', '--trailer', `Vivarium-Vouches: ${first}`)
    world.commit(theSteward, { 'notes.md': 'Nothing.\n' })
    expect((await world.open()).map(([commit]) => commit)).toEqual([first, second])
    expect((await world.guarded()).sound).toBe(founded)
  })
})

describe('what is found in a merge', () => {
  test('a line that was brought in, and not the merge', async () => {
    world.git(theEngine, 'checkout', '--quiet', '-b', 'side')
    const commit = world.commit(theEngine, { [policy]: wide })
    world.git(theSteward, 'checkout', '--quiet', 'vivarium')
    world.commit(theSteward, { 'notes.md': 'Nothing.\n' })
    world.git(theEngine, 'merge', '--quiet', '--no-edit', 'side')
    expect(await world.open()).toEqual([[commit, 'change', policy]])
  })

  test('a change that only the merge makes', async () => {
    world.git(theEngine, 'checkout', '--quiet', '-b', 'side2')
    world.commit(theEngine, { 'notes.md': 'Nothing.\n' })
    world.git(theEngine, 'checkout', '--quiet', 'vivarium')
    world.git(theEngine, 'merge', '--quiet', '--no-commit', '--no-ff', 'side2')
    const commit = world.commit(theEngine, { [policy]: wide })
    expect(await world.open()).toEqual([[commit, 'change', policy]])
  })

  test.each(['first', 'second'])('a line from before a steward was let go, as its %s parent', async (place) => {
    const was = world.commit(theSteward, { '.swarm/people/bob.md': bob })
    world.commit(theSteward, { '.swarm/people/bob.md': null })
    expect(await world.open()).toEqual([])
    const tip = verified()
    world.git(theSteward, 'checkout', '--quiet', '--detach', was)
    const back = world.commit({ ...aPerson, at: '2026-11-22T11:00:00Z' }, { [policy]: wide })
    const [first, second] = place === 'first' ? [back, tip] : [tip, back]
    const tree = world.git(aPerson, 'rev-parse', `${back}^{tree}`)
    const joined = world.git(aPerson, 'commit-tree', tree, '-p', first, '-p', second, '-m', 'Join')
    world.git(aPerson, 'checkout', '--quiet', 'vivarium')
    world.git(aPerson, 'reset', '--quiet', '--hard', joined)
    expect((await world.open()).map(([commit, kind]) => [commit, kind])).toContainEqual([joined, 'merge'])
    // In a clone that has verified nothing yet, too.
    world.git(aPerson, 'update-ref', '-d', 'refs/vivarium/verified/vivarium')
    expect((await world.openAnew()).map(([commit]) => commit)).toContain(joined)
  })

  test('nothing, where people join lines of which one has changed what is guarded', async () => {
    world.git(aPerson, 'checkout', '--quiet', '-b', 'mine')
    world.commit(aPerson, { 'notes.md': 'Mine.\n' })
    world.git(theSteward, 'checkout', '--quiet', 'vivarium')
    world.commit(theSteward, { '.swarm/people/bob.md': bob })
    world.commit(aPerson, { [policy]: `${world.read(policy)}# Bob\n` })
    world.git(aPerson, 'checkout', '--quiet', 'mine')
    world.git(aPerson, 'merge', '--quiet', '--no-edit', 'vivarium')
    world.commit(aPerson, { 'notes.md': 'Mine, again.\n' })
    world.git(theSteward, 'checkout', '--quiet', 'vivarium')
    world.commit(theSteward, { [policy]: `${world.read(policy)}# Ada\n` })
    world.git({ author: ['Eve', 'eve@example.org'] }, 'merge', '--quiet', '--no-edit', 'mine')
    expect(await world.open()).toEqual([])
    world.git(aPerson, 'update-ref', '-d', 'refs/vivarium/verified/vivarium')
    expect(await world.openAnew()).toEqual([])
  })
})

test('a history in the place of a verified one is found where it takes back what stewards decided', async () => {
  world.commit(theSteward, { 'notes.md': 'Nothing.\n' })
  expect(await world.open()).toEqual([])
  world.git(theEngine, 'reset', '--quiet', '--hard', founded)
  expect(await world.open()).toEqual([])
  const tightened = world.commit(theSteward, { [policy]: `${world.read(policy)}# Tighter.\n` })
  expect(await world.open()).toEqual([])
  world.git(theEngine, 'reset', '--quiet', '--hard', founded)
  world.commit(theEngine, { 'notes.md': 'As if nothing had been.\n' })
  expect(await world.open()).toEqual([[tightened, 'lost', policy]])
  world.commit(theEngine, {}, 'Vouch', '--trailer', `Vivarium-Vouches: ${tightened}`)
  expect(await world.open()).toHaveLength(1)
  world.commit(theSteward, {}, 'Vouch', '--trailer', `Vivarium-Vouches: ${tightened}`)
  expect(await world.open()).toEqual([])
})

describe('what is left alone', () => {
  test('a steward’s own commits, by hand and through the engine, in any case of the address', async () => {
    world.commit(theSteward, { [policy]: `${world.read(policy)}# One\n` })
    const author = ['Ada', 'Ada@Example.org'] as const
    world.commit({ author, committer: theEngine.author }, { [policy]: `${world.read(policy)}# Two\n` })
    world.commit(
      { author, committer: ['GitHub', 'noreply@github.com'] },
      { [control]: `${world.read(control)}# Three\n` },
    )
    expect(await world.open()).toEqual([])
    const carried = world.commit(
      { author, committer: aPerson.author },
      { [policy]: `${world.read(policy)}# Picked by somebody\n` },
    )
    expect(await world.open()).toEqual([[carried, 'change', policy]])
  })

  test('a stop, by anybody; but not its end', async () => {
    const running = world.read(control)
    const stopped = running.replace('engaged: false', 'engaged: true')
    world.commit(aPerson, { [control]: stopped, '.swarm/STOP': 'Wait.\n' })
    expect(await world.open()).toEqual([])
    const commit = world.commit(aPerson, { [control]: running })
    const gone = world.commit(aPerson, { '.swarm/STOP': null })
    expect(await world.open()).toEqual([
      [commit, 'change', control],
      [gone, 'change', '.swarm/STOP'],
    ])
  })

  test('a page, a task, a word of somebody who has no seat', async () => {
    world.commit(aPerson, { '.swarm/tasks/t-x.md': '---\ntitle: X\n---\n', 'README.md': '# Hello\n' })
    expect(await world.open()).toEqual([])
  })

  test('what a steward undoes or vouches for, and nobody else', async () => {
    const one = world.commit(theEngine, { [policy]: wide })
    world.git(aPerson, 'revert', '--no-edit', one)
    expect((await world.open()).map(([commit]) => commit)).not.toContain(one)
    expect(await world.open()).toHaveLength(1)
    world.git(theSteward, 'reset', '--quiet', '--hard', one)
    world.git(theSteward, 'revert', '--no-edit', one)
    expect(await world.open()).toEqual([])
    const other = world.commit(theEngine, { [policy]: `${world.read(policy)}# Other\n` })
    // Only the last paragraph of a message vouches, and only by the whole id.
    world.commit(theSteward, {}, `Vivarium-Vouches: ${other}\n\nVivarium-Vouches: ${other.slice(0, 7)}`)
    world.commit(theEngine, {}, 'Vouch', '--trailer', `Vivarium-Vouches: ${other}`)
    expect(await world.open()).toEqual([[other, 'change', policy]])
    world.commit(theSteward, {}, 'Vouch', '--trailer', `Vivarium-Vouches: ${other}`)
    expect(await world.open()).toEqual([])
    expect(verified()).toBe(world.git(theSteward, 'rev-parse', 'HEAD'))
  })
})
