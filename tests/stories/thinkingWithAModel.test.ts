import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import type { ModelRequest, Protocol } from '../../engine/loopback/modelRequest.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import { runWorld } from '../../engine/run/runWorld.ts'
import type { ProposalData, RecordData, TaskData } from '../../schemas/types.ts'
import { modelWorld } from '../support/modelWorld.ts'
import { page, type ScratchWorld } from '../support/scratchWorld.ts'

/** A steward lets residents think with a model. It is asked over HTTP, on this machine, by both protocols. */

let server: ModelServer
let scratch: ScratchWorld
afterEach(async () => {
  await server.close()
  expect(await scratch.problems()).toEqual([])
  await scratch.remove()
})

async function withModel(
  protocol: Protocol,
  behave: (request: ModelRequest, call: number) => Behaviour,
): Promise<void> {
  server = await openModelServer({ behave })
  scratch = await modelWorld(server, {
    model: { protocol },
    pages: {
      'index.md': '# Garden\n\n- [Watering](watering.md)\n',
      'watering.md': '# Watering\n\nWater in the morning.\n',
    },
  })
}

const view = () => scratch.world.store.snapshot()
const taskNow = async (id: string) => (await view()).find<TaskData>('task', id)?.data
const lastCycle = async () =>
  (await view()).of<RecordData>('record').findLast(({ data }) => data.kind === 'cycle')?.data
const watering = (text: string): Behaviour => ({
  kind: 'answer',
  text: 'I wrote down why the morning is best.',
  calls: [
    {
      name: 'proposal__open',
      input: {
        title: 'Why water in the morning',
        text: 'The page said when, not why.',
        changes: [{ path: page('watering.md'), text }],
      },
    },
  ],
})
const good = '# Watering\n\nWater in the morning, before the sun takes half of it away.\n'

describe.each(['openai', 'anthropic'] as const)('a task is thought about by a model (%s)', (protocol) => {
  test('that looks, answers with an act, and has a proposal opened in the name of the resident', async () => {
    await withModel(protocol, ({ results }) =>
      results.length === 0
        ? { kind: 'answer', calls: [{ name: 'read_page', input: { path: page('watering.md') } }] }
        : watering(good),
    )
    const { task: id = '' } = await scratch.act('task.add', {
      title: 'Say why one waters in the morning',
      scope: page('watering.md'),
    })
    expect((await scratch.cycle()).kind).toBe('committed')
    expect(await taskNow(id)).toMatchObject({ status: 'approved', attempts: 1 })
    const [proposal] = (await view()).of<ProposalData>('proposal')
    expect(proposal?.data).toMatchObject({
      status: 'ready_for_merge',
      task: id,
      files: [{ path: page('watering.md') }],
    })
    expect(scratch.git('show', `${proposal?.data.branch}:${page('watering.md')}`)).toBe(good)
    // What it cost, and what it was given, are on record.
    expect(await lastCycle()).toMatchObject({
      cost: { tokens: expect.any(Number), calls: [{ model: 'local' }, { model: 'local' }] },
      brief: { hash: expect.stringMatching(/^[0-9a-f]{40}$/) },
    })
    expect((await lastCycle())?.cost?.tokens).toBe(server.bill.sum.input + server.bill.sum.output)
    expect(JSON.stringify(server.requests[1]?.body)).toContain('Water in the morning.')
  })

  const thirdAnswer =
    'whose first two answers are bad and whose third is good: ' +
    'three attempts, and the findings are in the next brief'
  test(thirdAnswer, async () => {
    const bad = ['# Watering\n\nTODO\n', '# Watering\n\nSee [more](nowhere.md).\n']
    const prompts: string[] = []
    await withModel(protocol, ({ system, messages }, call) => {
      prompts.push([system, ...messages.map(({ text }) => text)].join('\n'))
      return watering(bad[call] ?? good)
    })
    const { task: id = '' } = await scratch.act('task.add', {
      title: 'Say why one waters in the morning',
      scope: page('watering.md'),
    })
    for (const status of ['requeue', 'requeue', 'approved']) {
      await scratch.cycle()
      expect((await taskNow(id))?.status).toBe(status)
    }
    expect(await taskNow(id)).toMatchObject({ attempts: 3 })
    expect(prompts[0]).not.toContain('nowhere.md')
    expect(prompts[1]).toMatch(/placeholder/i)
    expect(prompts[2]).toMatch(/broken link/i)
  })

  test('that claims what it did not do, and is caught', async () => {
    await withModel(protocol, () => ({
      kind: 'answer',
      text: 'I rewrote watering.md and fixed three broken links in index.md.',
      calls: [{ name: 'journal__write', input: { text: 'A good day.' } }],
    }))
    const { task: id = '' } = await scratch.act('task.add', {
      title: 'Rewrite the page on watering',
      scope: page('watering.md'),
    })
    await scratch.cycle()
    expect((await taskNow(id))?.status).toBe('requeue')
    expect((await taskNow(id))?.findings?.join('\n')).toContain('claims-match')
  })

  test('that cannot be reached, and then it is postponed, not failed', async () => {
    await withModel(protocol, () => ({ kind: 'status', code: 503 }))
    const { task: id = '' } = await scratch.act('task.add', { title: 'Say why one waters in the morning' })
    await scratch.cycle()
    expect(await taskNow(id)).toMatchObject({ status: 'postponed', postponements: 1, not_before: expect.any(String) })
    expect((await taskNow(id))?.attempts ?? 0).toBe(0)
  })
})

describe('a model', () => {
  test('is never asked while the queue is empty, whatever happens in the world', async () => {
    await withModel('openai', () => ({ kind: 'answer', text: 'Nobody asked.' }))
    const ending = new AbortController()
    const world = await scratch.open({ signal: ending.signal })
    const running = (async () => {
      for await (const _report of runWorld(world)) {
        /* it only has to run */
      }
    })()
    await scratch.act('room.post', { text: 'Good morning.' }, { kind: 'resident', id: 'fern' })
    await scratch.act('journal.write', { text: 'Nothing to do.' }, { kind: 'resident', id: 'fern' })
    scratch.save(page('index.md'), '# Garden\n\nChanged by hand.\n')
    await sleep(1500)
    ending.abort()
    await running
    scratch.git('checkout', '--', page('index.md'))
    expect(server.requests).toHaveLength(0)
  })
})
