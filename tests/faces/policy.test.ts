import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rules } from '../../engine/policy/rules/index.ts'
import { git } from '../store/git.ts'
import { makeWorld } from './makeWorld.ts'
import { typeCommand } from './typeCommand.ts'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.remove())

const type = (...words: string[]) => typeCommand(world.root, words)
const explain = async (subject: string) =>
  (await type('policy', 'explain', subject, '--json')).json()[0]?.data as unknown as Record<string, unknown>
const library = 'library/community_library/swarm_docs'

interface Answer {
  principal: { kind: string; id: string }
  way: string
  verdict: string
  problems: { rule: string }[]
}

async function answersFor(path: string, id: string) {
  const { answers } = (await explain(path)) as unknown as { answers: Answer[] }
  return answers
    .filter(({ principal }) => principal.id === id)
    .map(({ way, verdict, problems }) => [way, verdict, problems.map(({ rule }) => rule)])
}

describe('policy rules', () => {
  test('lists every rule with its enforcer and its test', async () => {
    const listed = (await type('policy', 'rules', '--json')).json()[0]?.data as unknown as {
      id: string
      enforcer: string
      test: string
    }[]
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    expect(listed.find(({ id }) => id === 'own-space')).toMatchObject({
      enforcer: 'engine/policy/rules/ownSpace.ts',
      test: 'tests/policy/rules/ownSpace.test.ts',
    })
  })
})

describe('policy explain', () => {
  test('says that a page is changed by proposal, and by which rule not directly', async () => {
    expect(await answersFor(`${library}/guide.md`, 'fern')).toEqual([
      ['directly', 'deny', ['policy/own-space']],
      ['by proposal', 'allow', []],
    ])
  })

  test('says that the journal of a resident is its own', async () => {
    expect((await answersFor('.swarm/journals/fern/2026-01-05-j-1.md', 'fern'))[0]).toEqual(['directly', 'allow', []])
    expect((await answersFor('.swarm/journals/moss/2026-01-05-j-1.md', 'fern'))[0]?.[2]).toContain('policy/own-space')
  })

  test('says that the policy is for people', async () => {
    const told = await type('policy', 'explain', '.swarm/policy.yaml')
    expect(told.out).toMatch(/resident fern: never\n +not directly: this file is a fixed point \(guarded-never\)/)
    expect(told.out).toMatch(/human ada-lovelace: directly/)
  })

  test('says who may use an action', async () => {
    expect(await explain('proposal.apply')).toMatchObject({
      about: 'action',
      principals: ['human'],
      seat: 'reviewer',
      residents: false,
    })
    expect(await explain('room.post')).toMatchObject({ about: 'action', residents: true })
    expect((await type('policy', 'explain', 'proposal.apply')).out).toMatch(
      /human: at least a reviewer\n.*No resident may use it/,
    )
    expect((await type('policy', 'explain', 'room.post')).out).toContain('any human')
    expect((await type('policy', 'explain', 'room.post')).out).not.toContain('No resident may use it')
  })

  test('names the rules that judge an action, and none about models or tasks', async () => {
    const { rules: judging } = (await explain('room.post')) as { rules: { id: string }[] }
    expect(judging.map(({ id }) => id)).toEqual(rules.filter(({ about }) => about === 'changes').map(({ id }) => id))
  })

  test('resolves the scopes of a resident with its id', async () => {
    const { writes } = (await explain('fern')) as { writes: string[] }
    expect(writes).toContain('.swarm/journals/fern/**')
    expect(writes.join()).not.toContain('{id}')
  })

  test('names what a person does', async () => {
    expect(await explain('ada-lovelace')).toMatchObject({ about: 'person', role: 'steward' })
  })

  test('says that a model nobody named may not be called, and names what a policy without models allows', async () => {
    const said = await explain('model/nowhere')
    expect(said).toMatchObject({
      about: 'model',
      name: 'nowhere',
      verdict: 'deny',
      problems: [{ rule: 'policy/models-allowed' }],
    })
    expect(said).not.toHaveProperty('place')
  })

  test('does not guess what a word means', async () => {
    expect(await type('policy', 'explain', 'nobody')).toMatchObject({ code: 1 })
  })
})

describe('policy explain of a model', () => {
  let models: Awaited<ReturnType<typeof makeWorld>>
  const asked = async (subject: string) =>
    (await typeCommand(models.root, ['policy', 'explain', subject, '--json'])).json()[0]?.data as unknown as Record<
      string,
      unknown
    >
  const setBudgets = (budgets: string) => {
    const path = join(models.root, '.swarm/control.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^budgets:.*\n(?: .*\n)*/m, `budgets: ${budgets}\n`))
    save()
  }
  const save = () => git(models.root, 'commit', '--quiet', '--all', '--message', 'Set by hand')
  beforeAll(async () => {
    models = await makeWorld()
    appendFileSync(
      join(models.root, '.swarm/policy.yaml'),
      `models:
  allowed:
    - { name: near, protocol: openai, endpoint: 'http://127.0.0.1:11434/v1', model: small-1, key: NEAR_KEY, \
context_tokens: 8000, output_tokens: 900, price: { input: 1, output: 3 } }
    - { name: open, protocol: openai, endpoint: 'http://models.example.org/v1', model: small-2, \
context_tokens: 8000, output_tokens: 900 }
`,
    )
    save()
  })
  afterAll(() => models.remove())

  test('says where it may be called, at what price, within which budgets, and by which rules', async () => {
    const said = await asked('near')
    expect(said).toMatchObject({
      about: 'model',
      name: 'near',
      verdict: 'allow',
      problems: [],
      place: {
        protocol: 'openai',
        endpoint: 'http://127.0.0.1:11434/v1',
        model: 'small-1',
        price: { input: 1, output: 3 },
      },
      spent: { day: { tokens: 0 }, world: { tokens: 0 } },
    })
    expect((said['rules'] as { id: string }[]).map(({ id }) => id)).toEqual(
      rules.filter(({ about }) => about === 'call').map(({ id }) => id),
    )
    expect(said['budgets']).toHaveProperty('day')
  })

  test('never says which key it is called with', async () => {
    expect(JSON.stringify(await asked('near'))).not.toContain('NEAR_KEY')
  })

  test('says the same for a person', async () => {
    const { out } = await typeCommand(models.root, ['policy', 'explain', 'model/near'])
    expect(out).toMatch(/near {2}may be called/)
    expect(out).toMatch(/address +http:\/\/127\.0\.0\.1:11434\/v1/)
    expect(out).toMatch(/day +at most \d+ tokens/)
  })

  test('says that a model whose address can be overheard may not be called', async () => {
    expect(await asked('open')).toMatchObject({ verdict: 'deny', problems: [{ rule: 'policy/safe-endpoints' }] })
  })

  test('says that a model may not be called once a budget is used up', async () => {
    setBudgets('{ day: { tokens: 1 } }')
    expect(await asked('near')).toMatchObject({ verdict: 'deny', problems: [{ rule: 'policy/within-daily-budget' }] })
  })

  test('says nothing of budgets that it cannot read', async () => {
    setBudgets('[unfinished')
    const { code, err } = await typeCommand(models.root, ['policy', 'explain', 'near'])
    expect(code).toBe(1)
    expect(err).toContain('the control cannot be read')
  })
})
