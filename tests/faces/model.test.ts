import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import { git } from '../store/git.ts'
import { makeWorld } from './makeWorld.ts'
import { typeCommand } from './typeCommand.ts'

const secret = ['sk', 'faces', '9'.repeat(20)].join('-')
let world: Awaited<ReturnType<typeof makeWorld>>
let server: ModelServer
let behaviour: Behaviour = { kind: 'answer', calls: [{ name: 'report', input: { word: 'ready' } }] }
const said: string[] = []

beforeAll(async () => {
  world = await makeWorld()
  server = await openModelServer({ behave: () => behaviour })
  const path = join(world.root, '.swarm/policy.yaml')
  const usual = { model: 'loopback', context_tokens: 16_000, output_tokens: 800, retries: 0, timeout_seconds: 2 }
  const allowed = [
    { name: 'local', protocol: 'openai', endpoint: server.base.openai, price: { input: 1, output: 2 }, ...usual },
    { name: 'claude', protocol: 'anthropic', endpoint: server.base.anthropic, key: 'HOUSE_KEY', ...usual },
  ]
  writeFileSync(
    path,
    stringify({ ...(parse(readFileSync(path, 'utf8')) as object), models: { allowed, fallback: ['claude'] } }),
  )
  git(
    world.root,
    '-c',
    'user.name=Ada',
    '-c',
    'user.email=ada@example.org',
    'commit',
    '--quiet',
    '--all',
    '--message',
    'Allow models',
  )
})
afterEach(() => expect(said.splice(0).join('\n')).not.toContain(secret))
afterAll(async () => {
  await server.close()
  world.remove()
})

async function type(words: string[], options: { input?: string; env?: Record<string, string> } = {}) {
  const typed = await typeCommand(world.root, words, options)
  said.push(typed.out, typed.err)
  return typed
}

describe('the commands of models', () => {
  test('list each model with its price and where its key is, never the key', async () => {
    const listed = await type(['model', 'status', '--json'], { env: { HOUSE_KEY: secret } })
    expect(listed).toMatchObject({ code: 0 })
    expect(listed.json()[0]?.data).toMatchObject([
      { name: 'local', use: 'default', price: { input: 1, output: 2 }, key: 'none', endpoint: server.base.openai },
      { name: 'claude', use: 'fallback', price: null, key: 'the environment (HOUSE_KEY)' },
    ])
  })

  test('know a policy as it was just saved, and say what is wrong with it', async () => {
    const path = join(world.root, '.swarm/policy.yaml')
    const committed = readFileSync(path, 'utf8')
    writeFileSync(path, committed.replace('name: local', 'name: nearby'))
    expect((await type(['model', 'status'], { env: { HOUSE_KEY: secret } })).out).toContain('nearby')
    writeFileSync(path, committed.replace('protocol: openai', 'protocol: smoke'))
    const broken = await type(['model', 'status'])
    expect(broken.code).toBe(1)
    expect(broken.err).toContain('schema/policy')
    writeFileSync(path, committed)
  })

  test('say which key is missing', async () => {
    const listed = await type(['model', 'status'])
    expect(listed).toMatchObject({ code: 1 })
    expect(listed.out).toMatch(/HOUSE_KEY is not set.*model set-key claude/)
  })

  test('save a key from standard input where only its owner reads it and git does not look', async () => {
    expect(await type(['model', 'set-key', 'local'], { input: `${secret}\n` })).toMatchObject({ code: 0 })
    expect(statSync(join(world.root, '.swarm/local/keys.yaml')).mode & 0o777).toBe(0o600)
    expect(git(world.root, 'status', '--porcelain')).toBe('')
    expect((await type(['model', 'status'])).out).toContain('.swarm/local/keys.yaml')
  })

  test('take no key as an argument, and none for a model that is not allowed', async () => {
    expect((await type(['model', 'set-key', 'local', 'another-key'])).code).toBe(2)
    expect((await type(['model', 'set-key', 'gone'], { input: secret })).err).toContain('one of local, claude')
  })

  test('make one small call, which is counted', async () => {
    const before = server.requests.length
    const tested = await type(['model', 'test'])
    expect(tested).toMatchObject({ code: 0 })
    expect(tested.out).toMatch(/local answers; it took \d+ tokens/)
    expect(server.requests.slice(before).map(({ headers }) => headers['authorization'])).toEqual([`Bearer ${secret}`])
    const { input, output } = server.bill.sum
    const records = readdirSync(join(world.root, '.swarm/records'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.yaml'),
    )
    const counted = records.flatMap(
      (name) =>
        (
          parse(readFileSync(join(world.root, '.swarm/records', name), 'utf8')) as {
            cost?: { calls?: { tokens: number }[] }
          }
        ).cost?.calls ?? [],
    )
    expect(counted).toMatchObject([{ model: 'local', tokens: input + output }])
  })

  test.each<[string, Behaviour, RegExp]>([
    ['a wrong key', { kind: 'echo', code: 401 }, /does not accept the key/],
    ['a wrong address', { kind: 'status', code: 404 }, /no such model or address/],
    ['silence', { kind: 'hang' }, /did not answer within 2 seconds/],
    ['no words', { kind: 'answer', text: '' }, /without a word/],
  ])('tell what is wrong: %s', async (_, bad, words) => {
    behaviour = bad
    const tested = await type(['model', 'test', 'claude'], { env: { HOUSE_KEY: secret } })
    expect(tested).toMatchObject({ code: 1 })
    expect(tested.err).toMatch(words)
  })

  test('tell when a model does not call tools', async () => {
    behaviour = { kind: 'answer', text: 'ready' }
    expect((await type(['model', 'test'])).out).toContain('tools: false')
  })

  test('are seen by the doctor', async () => {
    const looked = await type(['doctor', '--json'])
    expect(looked.json()[0]?.data as unknown).toContainEqual(
      expect.objectContaining({ what: 'Model', state: 'problem', found: 'claude has no key that can be used' }),
    )
  })

  test('forget keys, and leave none in any file of the world', async () => {
    expect((await type(['model', 'clear', 'local'])).out).toContain('Forgotten: local')
    expect((await type(['model', 'clear'])).out).toContain('No key was saved')
    const files = readdirSync(world.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const holding = files.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(secret))
    expect(holding.map(({ name }) => name)).toEqual([])
    expect(git(world.root, 'log', '--all', '--patch', '--format=fuller')).not.toContain(secret)
  })
})
