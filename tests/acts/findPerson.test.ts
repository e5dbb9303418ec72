import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../../engine/acts/act.ts'
import { findPerson } from '../../engine/acts/findPerson.ts'
import type { World } from '../../engine/ports/world.ts'
import { scratchWorld, type ScratchWorld } from '../support/scratchWorld.ts'

describe('who acts', () => {
  let scratch: ScratchWorld
  let world: World
  /** From now on, git knows somebody by these; nobody, where they are left out. */
  const git = async (name = '', email = '') => {
    scratch.git('config', '--replace-all', 'user.name', name)
    scratch.git('config', '--replace-all', 'user.email', email)
    world = await scratch.open()
  }
  const who = async (named?: string) => {
    const { principal, signature } = await findPerson(world, named)
    return [principal.id, signature.email]
  }
  beforeEach(async () => {
    scratch = await scratchWorld()
    scratch.save('.swarm/people/grace.md', '---\nid: grace\nname: Grace\nrole: reader\nemail: grace@example.org\n---\n')
    await git('Ada', 'ada@example.org')
    await act(world, { action: 'task.add', input: { title: 'Take Grace in' } })
  })
  afterEach(() => scratch.remove())

  test('is the one whose address git knows, whatever its letters, or the one who is named', async () => {
    expect(await who()).toEqual(['ada', 'ada@example.org'])
    await git('G. Hopper', 'Grace@Example.org')
    expect(await who()).toEqual(['grace', 'Grace@Example.org'])
    expect(await who('ada')).toEqual(['ada', 'ada@example.org'])
    await expect(who('mallory')).rejects.toMatchObject({
      code: 'person/unknown',
      message: 'there is no person "mallory" in .swarm/people',
      hint: 'Expected one of: ada, grace.',
    })
  })

  test('has no seat where git knows somebody else, of whatever name, though there is one steward', async () => {
    for (const [name, id] of [
      ['Mallory', 'mallory'],
      ['Ada', 'ada-unlisted'],
    ] as const) {
      await git(name, 'mallory@example.org')
      expect(await who()).toEqual([id, 'mallory@example.org'])
      const { outcome } = await act(world, { action: 'control.pace', input: { seconds: 60 } })
      expect(outcome).toMatchObject({ kind: 'refused', problems: [{ rule: 'policy/seats' }] })
    }
  })

  test('is the only steward where nobody can be told apart', async () => {
    const [home, config] = [process.env['HOME'], process.env['GIT_CONFIG_GLOBAL']]
    process.env['HOME'] = process.env['GIT_CONFIG_GLOBAL'] = '/nowhere'
    try {
      await git()
      expect(await who()).toEqual(['ada', 'ada@example.org'])
    } finally {
      if (home === undefined) delete process.env['HOME']
      else process.env['HOME'] = home
      if (config === undefined) delete process.env['GIT_CONFIG_GLOBAL']
      else process.env['GIT_CONFIG_GLOBAL'] = config
    }
  })
})
