import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { adoptEdits } from '../../engine/acts/adoptEdits.ts'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import { knownSecrets } from '../../engine/keys/knownSecrets.ts'
import { readKey } from '../../engine/keys/readKey.ts'
import { modelMind } from '../../engine/minds/model/modelMind.ts'
import type { RecordData } from '../../schemas/types.ts'
import type { ScratchWorld } from '../support/scratchWorld.ts'
import { key, suggestion } from './mindBench.ts'
import { worldWithModels } from './scratchMind.ts'

let server: ModelServer
let scratch: ScratchWorld
let behaviour: Behaviour
let reports: string[]

beforeEach(async () => {
  server = await openModelServer({ behave: () => behaviour })
  reports = []
  const env = { VIVARIUM_KEY_LOCAL: key }
  const mind = modelMind({
    readKey: (model) => readKey(scratch.root, model, env),
    knownSecrets: (models) => knownSecrets(scratch.root, models, env),
    pause: async () => {},
  })
  const usual = {
    protocol: 'openai',
    endpoint: server.base.openai,
    model: 'loopback',
    context_tokens: 32_000,
    output_tokens: 1000,
    timeout_seconds: 5,
  } as const
  scratch = await worldWithModels([{ name: 'local', ...usual }], {
    minds: [mind],
    report: (progress) => void reports.push(JSON.stringify(progress)),
  })
  scratch.drop('t-model', { mind: 'model/local' }, 'Write down what is missing in the index.\n')
  await adoptEdits(scratch.world, await scratch.world.store.rescan())
})
afterEach(async () => {
  await server.close()
  await scratch.remove()
})

async function lastRecord(): Promise<RecordData | undefined> {
  return (await scratch.world.store.snapshot())
    .of<RecordData>('record')
    .map(({ data }) => data)
    .findLast(({ kind }) => kind === 'cycle')
}

/** Everything that is on the disk and in the history of the world, byte by byte. */
function everything(): string {
  const files = readdirSync(scratch.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.map(({ parentPath, name }) => `${name}\n${readFileSync(join(parentPath, name), 'latin1')}`)
  return [...bytes, scratch.git('log', '--all', '--patch', '--format=fuller')].join('\n')
}

describe('a task whose mind is a model', () => {
  test('is worked over the wire, and its record holds what the provider charged', async () => {
    behaviour = { kind: 'answer', text: 'I wrote down what is missing.', calls: [suggestion] }
    expect(await scratch.cycle()).toMatchObject({ kind: 'committed', task: 't-model' })
    const { input, output } = server.bill.sum
    expect(await lastRecord()).toMatchObject({
      task: 't-model',
      cost: { tokens: input + output, calls: [{ model: 'local', tokens: input + output }] },
    })
  })

  test('is postponed, not failed, when its model cannot be reached', async () => {
    behaviour = { kind: 'status', code: 503 }
    await scratch.cycle()
    expect(await lastRecord()).toMatchObject({ task: 't-model', outcome: 'postponed' })
  })

  test.each<[string, Behaviour]>([
    ['answer', { kind: 'echo' }],
    ['error', { kind: 'echo', code: 401 }],
    [
      'act',
      {
        kind: 'answer',
        text: key,
        calls: [
          { ...suggestion, input: { title: `About ${key}`, text: `${key} ${Buffer.from(key).toString('base64')}` } },
        ],
      },
    ],
    ['call of an unknown tool', { kind: 'answer', calls: [{ name: `x-${key}`, input: { [key]: key } }] }],
  ])('leaves its key in no file, record, commit, report or title, when it comes back: %s', async (_, hostile) => {
    behaviour = hostile
    const report = await scratch.cycle()
    expect(report.kind).toBe('committed')
    expect(server.requests.length).toBeGreaterThan(0)
    const told = [everything(), JSON.stringify(report), reports.join('\n'), process.title, process.argv.join(' ')].join(
      '\n',
    )
    for (const spelling of [
      key,
      [...key].reverse().join(''),
      Buffer.from(key).toString('base64').slice(2, -4),
      encodeURIComponent(key),
    ])
      expect(told.includes(spelling)).toBe(false)
  })
})
