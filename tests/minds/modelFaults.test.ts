import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { Behave, Behaviour } from '../../engine/loopback/behaviour.ts'
import { openBench, suggestion, type Bench } from './mindBench.ts'

let bench: Bench
afterEach(() => bench.close())

const open = async (behave: Behave | Behaviour) => (bench = await openBench(behave))
const good: Behaviour = { kind: 'answer', text: 'Done.', calls: [suggestion] }
/** First this, then a good answer. */
const once =
  (bad: Behaviour): Behave =>
  (_, call) =>
    call === 0 ? bad : good
const nothing = { input: 0, output: 0 }

describe.each([
  ['openai', true],
  ['openai', false],
  ['anthropic', true],
  ['anthropic', false],
] as const)('what goes wrong on the way, over %s, streamed: %s', (protocol, stream) => {
  const how = { protocol, model: { stream, timeout_seconds: 0.4 } }

  test.each([
    [429, { 'retry-after': '2' }, 2000],
    [429, { 'retry-after-ms': '30' }, 30],
    [503, {}, 500],
    [500, {}, 500],
    [408, {}, 500],
    [529, {}, 500],
  ] as const)('asks again after %i, as long after as it is told (%j)', async (code, headers, wait) => {
    await open(once({ kind: 'status', code, headers }))
    const { answer, calls, pauses } = await bench.think(how)
    expect(answer.kind).toBe('acts')
    expect(pauses).toEqual([wait])
    expect(calls[0]?.settled).toEqual(code === 408 ? 'unknown' : nothing)
    expect(calls).toHaveLength(bench.server.requests.length)
  })

  test.each<[string, Behaviour]>([
    ['a connection cut in the middle', { kind: 'cut', after: { bytes: 60 }, of: good }],
    [
      'an answer that is not its protocol',
      { kind: 'malformed', body: 'data: {"choices": [{"delta": {"content": "Hel\n\n' },
    ],
    ['a page of HTML', { kind: 'malformed', body: '<!doctype html><title>Proxy</title>' }],
    ['silence', { kind: 'hang' }],
  ])('asks again after %s, which may have been charged', async (_, bad) => {
    await open(once(bad))
    const { answer, calls } = await bench.think(how)
    expect(answer.kind).toBe('acts')
    expect(calls[0]?.settled).toBe('unknown')
  })

  test('gives up after its retries, with longer waits between them, and blames nobody', async () => {
    await open({ kind: 'status', code: 500 })
    const { answer, pauses, reports } = await bench.think({ ...how, model: { ...how.model, retries: 3 } })
    expect(answer).toMatchObject({
      kind: 'failed',
      retryable: true,
      reason: expect.stringMatching(/^No model could be reached\. local at 127/) as unknown,
    })
    expect(pauses).toEqual([500, 1000, 2000])
    expect(reports).toHaveLength(4)
    expect(bench.server.requests).toHaveLength(4)
  })

  test('does not wait for a provider that asks for more than a minute', async () => {
    await open({ kind: 'status', code: 429, headers: { 'retry-after': '3600' } })
    const { answer, pauses } = await bench.think(how)
    expect(answer).toMatchObject({
      kind: 'failed',
      retryable: true,
      reason: expect.stringContaining('3600 seconds') as unknown,
    })
    expect(pauses).toEqual([])
  })

  test.each([
    [401, /set-key local/],
    [403, /set-key local/],
    [404, /model test local/],
    [402, /paid/],
    [400, /model test local/],
    [307, /elsewhere/],
  ] as const)('does not ask twice after %i, and says what helps', async (code, words) => {
    await open({ kind: 'status', code, headers: { location: 'http://127.0.0.1:1/stolen' } })
    const { answer } = await bench.think(how)
    expect(answer).toMatchObject({ kind: 'failed', retryable: true, reason: expect.stringMatching(words) as unknown })
    expect(bench.server.requests).toHaveLength(1)
  })

  test('fails the attempt when the provider finds the question too long', async () => {
    const message = "This model's maximum context length is 8192 tokens."
    await open({
      kind: 'status',
      code: 400,
      body: JSON.stringify({ type: 'error', error: { type: 'invalid_request_error', message } }),
    })
    expect((await bench.think(how)).answer).toMatchObject({
      kind: 'failed',
      retryable: false,
      reason: expect.stringContaining('too long') as unknown,
    })
  })

  test('asks the models that stand in for one that cannot be reached, in order', async () => {
    await open(good)
    const nobody = await freePort()
    const gone = { endpoint: `http://127.0.0.1:${nobody}/v1`, retries: 1 }
    const { answer, calls } = await bench.think({
      ...how,
      model: { ...how.model, ...gone },
      others: { spare: gone, last: { stream } },
      fallback: ['spare', 'last'],
    })
    expect(answer.kind).toBe('acts')
    expect(calls.map(({ model, settled }) => [model, settled === 'unknown' || (settled?.output ?? 0) > 0])).toEqual([
      ['local', false],
      ['local', false],
      ['spare', false],
      ['spare', false],
      ['last', true],
    ])
  })

  test('ends a call that takes too long', async () => {
    await open({ kind: 'slow', before: 5000, then: good })
    const { answer, milliseconds } = await bench.think({ ...how, model: { ...how.model, retries: 0 } })
    expect(answer).toMatchObject({
      kind: 'failed',
      retryable: true,
      reason: expect.stringContaining('within 0.4 seconds') as unknown,
    })
    expect(milliseconds).toBeLessThan(900)
  })

  test.each<[string, Behaviour]>([
    ['before the first byte', { kind: 'hang' }],
    ['in the middle', { kind: 'slow', between: 150, then: good }],
  ])('ends within half a second of the stop, %s, and settles what it may owe', async (_, behaviour) => {
    await open(behaviour)
    const stop = new AbortController()
    let aborted = 0
    setTimeout(() => {
      aborted = performance.now()
      stop.abort(new Error('stopped'))
    }, 100)
    await expect(
      bench.think({ protocol, model: { stream, timeout_seconds: 30 }, signal: stop.signal }),
    ).rejects.toThrow('stopped')
    expect(performance.now() - aborted).toBeLessThan(500)
  })
})

test('ends a stream that falls silent before its time is over', async () => {
  await open({ kind: 'slow', between: 600, then: { kind: 'answer', text: 'One word after the other.' } })
  const { answer, milliseconds } = await bench.think({ model: { timeout_seconds: 1.2, retries: 0 } })
  expect(answer).toMatchObject({
    kind: 'failed',
    retryable: true,
    reason: expect.stringContaining('silent') as unknown,
  })
  expect(milliseconds).toBeLessThan(1100)
})

/** A port where nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
