import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../engine/policy/rules/index.ts'
import { makeWorld } from './makeWorld.ts'
import { typeCommand } from './typeCommand.ts'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeAll(async () => { world = await makeWorld() })
afterAll(() => world.remove())

const type = (...words: string[]) => typeCommand(world.root, words)
const explain = async (subject: string) => (await type('policy', 'explain', subject, '--json')).json()[0]?.data as unknown as Record<string, unknown>
const library = 'library/community_library/swarm_docs'

interface Answer { principal: { kind: string; id: string }; way: string; verdict: string; problems: { rule: string }[] }

async function answersFor(path: string, id: string) {
  const { answers } = (await explain(path)) as unknown as { answers: Answer[] }
  return answers.filter(({ principal }) => principal.id === id).map(({ way, verdict, problems }) => [way, verdict, problems.map(({ rule }) => rule)])
}

describe('policy rules', () => {
  it('lists every rule with its enforcer and its test', async () => {
    const listed = (await type('policy', 'rules', '--json')).json()[0]?.data as unknown as { id: string; enforcer: string; test: string }[]
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    expect(listed.find(({ id }) => id === 'own-space')).toMatchObject({ enforcer: 'engine/policy/rules/ownSpace.ts', test: 'tests/policy/rules/ownSpace.test.ts' })
  })
})

describe('policy explain', () => {
  it('says that a page is changed by proposal, and by which rule not directly', async () => {
    expect(await answersFor(`${library}/guide.md`, 'fern')).toEqual([['directly', 'deny', ['policy/own-space']], ['by proposal', 'allow', []]])
  })

  it('says that the journal of a resident is its own', async () => {
    expect((await answersFor('.swarm/journals/fern/2026-01-05-j-1.md', 'fern'))[0]).toEqual(['directly', 'allow', []])
    expect((await answersFor('.swarm/journals/moss/2026-01-05-j-1.md', 'fern'))[0]?.[2]).toContain('policy/own-space')
  })

  it('says that the policy is for people', async () => {
    const told = await type('policy', 'explain', '.swarm/policy.yaml')
    expect(told.out).toMatch(/resident fern: never\n +not directly: this file is a fixed point \(guarded-never\)/)
    expect(told.out).toMatch(/human ada-lovelace: directly/)
  })

  it('says who may use an action', async () => {
    expect(await explain('proposal.apply')).toMatchObject({ about: 'action', principals: ['human'] })
  })

  it('resolves the scopes of a resident with its id', async () => {
    const { writes } = (await explain('fern')) as { writes: string[] }
    expect(writes).toContain('.swarm/journals/fern/**')
    expect(writes.join()).not.toContain('{id}')
  })

  it('names what a person does', async () => {
    expect(await explain('ada-lovelace')).toMatchObject({ about: 'person', role: 'steward' })
  })

  it('does not guess what a word means', async () => {
    expect(await type('policy', 'explain', 'nobody')).toMatchObject({ code: 1 })
  })
})
