import { connect } from 'node:net'
import { APICallError, generateText, streamText } from 'ai'
import { describe, expect, test } from 'vitest'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import { openModelServer } from '../../engine/loopback/openModelServer.ts'
import type { ModelServer } from '../../engine/loopback/modelServer.ts'
import type { Protocol } from '../../engine/loopback/modelRequest.ts'
import { key, modelOf, protocols, serve, weather } from './loopback.ts'

const long: Behaviour = { kind: 'answer', text: 'word '.repeat(80) }
const unbilled = { calls: [{ billed: false, input: 0, output: 0 }], sum: { input: 0, output: 0 } }

function ask(server: ModelServer, protocol: Protocol, signal?: AbortSignal) {
  return generateText({
    model: modelOf(server, protocol),
    prompt: 'Hello',
    maxRetries: 0,
    ...(signal ? { abortSignal: signal } : {}),
  })
}

async function failureOf(asked: Promise<unknown>): Promise<APICallError> {
  const error = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toSatisfy((reason) => APICallError.isInstance(reason))
  return error as APICallError
}

/** What came of a stream before it ended, and the error it ended with. */
async function listen(server: ModelServer, protocol: Protocol, signal?: AbortSignal) {
  const result = streamText({
    model: modelOf(server, protocol),
    prompt: 'Hello',
    maxRetries: 0,
    onError: () => {},
    ...(signal ? { abortSignal: signal } : {}),
  })
  let text = ''
  let error: unknown
  try {
    for await (const part of result.stream) {
      if (part.type === 'text-delta') text += part.text
      if (part.type === 'error') error = part.error
    }
  } catch (reason) {
    error = reason
  }
  return { text, error }
}

describe.each(protocols)('over %s', (protocol) => {
  test('a rate limit is waited for as long as it says', async () => {
    const server = await serve((_, call) =>
      call === 0
        ? { kind: 'status', code: 429, headers: { 'retry-after-ms': '60' } }
        : { kind: 'answer', text: 'Now.' },
    )
    const started = performance.now()
    const { text } = await generateText({ model: modelOf(server, protocol), prompt: 'Hello', maxRetries: 1 })
    expect(text).toBe('Now.')
    expect(performance.now() - started).toBeGreaterThan(55)
    expect(server.bill.calls.map(({ billed }) => billed)).toEqual([false, true])
  })

  test('the client sees retry-after and the words of the protocol', async () => {
    const server = await serve({ kind: 'status', code: 429, headers: { 'retry-after': '7' } })
    const error = await failureOf(ask(server, protocol))
    expect(error).toMatchObject({
      statusCode: 429,
      isRetryable: true,
      message: 'The rate limit is reached. Try again later.',
    })
    expect(error.responseHeaders?.['retry-after']).toBe('7')
    expect(server.bill).toEqual(unbilled)
  })

  test.each([
    [401, false],
    [408, true],
    [500, true],
    [503, true],
  ])('a status of %i can be tried again: %s', async (code, retryable) => {
    const server = await serve({ kind: 'status', code })
    expect(await failureOf(ask(server, protocol))).toMatchObject({ statusCode: code, isRetryable: retryable })
    expect(server.bill).toEqual(unbilled)
  })

  test('a status may have any body', async () => {
    const server = await serve({
      kind: 'status',
      code: 502,
      headers: { 'content-type': 'text/html' },
      body: '<h1>Bad gateway</h1>',
    })
    expect(await failureOf(ask(server, protocol))).toMatchObject({
      statusCode: 502,
      responseBody: '<h1>Bad gateway</h1>',
    })
  })

  test('a behaviour that fails is an error of the server', async () => {
    const server = await serve(() => Promise.reject(new Error('out of ideas')))
    expect(await failureOf(ask(server, protocol))).toMatchObject({ statusCode: 500, message: 'out of ideas' })
  })

  test.each([{ chunks: 0 }, { chunks: 1 }, { bytes: 100 }])(
    'an answer cut after %o fails and is charged in full',
    async (after) => {
      const server = await serve({ kind: 'cut', after, of: long })
      await expect(ask(server, protocol)).rejects.toThrow()
      expect(server.bill.calls).toEqual([{ billed: true, input: 2, output: 100 }])
    },
  )

  test('a stream that is cut keeps what came, and is charged for that', async () => {
    const server = await serve({ kind: 'cut', after: { chunks: 6 }, of: long })
    const { text, error } = await listen(server, protocol)
    expect(error).toBeDefined()
    expect(text.length).toBeGreaterThan(24)
    expect(text.length).toBeLessThan(400)
    expect(server.bill.calls).toEqual([{ billed: true, input: 2, output: text.length / 4 }])
  })

  test('a client that goes in the middle of a stream is charged for what it got', async () => {
    const client = new AbortController()
    const server = await serve(() => {
      setTimeout(() => client.abort(), 150)
      return { kind: 'slow', between: 20, then: long }
    })
    const { text } = await listen(server, protocol, client.signal)
    const [call] = server.bill.calls
    expect(call).toMatchObject({ billed: true, input: 2 })
    expect(call?.output).toBeGreaterThanOrEqual(text.length / 4)
    expect(call?.output).toBeLessThan(100)
    const { sum } = server.bill
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(server.bill.sum).toEqual(sum)
  })

  test.each<Behaviour>([{ kind: 'hang' }, { kind: 'slow', before: 5000, then: long }])(
    'a client that goes before the first byte pays nothing ($kind)',
    async (behaviour) => {
      const client = new AbortController()
      const server = await serve(() => {
        setTimeout(() => client.abort(), 20)
        return behaviour
      })
      await expect(ask(server, protocol, client.signal)).rejects.toThrow()
      expect(server.bill).toEqual(unbilled)
    },
  )

  test('a client that goes while the answer is thought about pays nothing', async () => {
    const client = new AbortController()
    let thought = Promise.resolve()
    const server = await serve(async () => {
      client.abort()
      await (thought = new Promise((resolve) => setTimeout(resolve, 60)))
      return long
    })
    await expect(ask(server, protocol, client.signal)).rejects.toThrow()
    await thought
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(server.bill).toEqual(unbilled)
  })

  test('a slow answer arrives when its time has come', async () => {
    const server = await serve({
      kind: 'slow',
      before: 60,
      then: { kind: 'slow', before: 40, then: { kind: 'answer', text: 'At last.' } },
    })
    const started = performance.now()
    expect((await ask(server, protocol)).text).toBe('At last.')
    expect(performance.now() - started).toBeGreaterThan(95)
  })

  test('a truncated text ends in its middle', async () => {
    const server = await serve({ kind: 'truncated', of: { kind: 'answer', text: '0123456789' } })
    const { text, finishReason, usage } = await ask(server, protocol)
    expect([text, finishReason, usage.outputTokens]).toEqual(['01234', 'length', 2])
  })

  test('a truncated call has half of its input, in a stream', async () => {
    const server = await serve({
      kind: 'truncated',
      of: { kind: 'answer', calls: [{ name: 'weather', input: { place: 'Timbuktu' } }] },
    })
    const result = streamText({
      model: modelOf(server, protocol),
      prompt: 'Hello',
      tools: { weather },
      onError: () => {},
    })
    let input = ''
    for await (const part of result.stream) if (part.type === 'tool-input-delta') input += part.delta
    expect(input).toBe('{"place":"')
    expect(await result.finishReason).toBe('length')
  })

  test.each(['this is not JSON', '{"hello":"world"}', '{"choices":[{"message":{"content":7}}],"content":7}', '[]'])(
    'a malformed answer fails and is charged: %s',
    async (body) => {
      const server = await serve({ kind: 'malformed', body })
      await failureOf(ask(server, protocol))
      expect((await listen(server, protocol)).error).toBeDefined()
      expect(server.bill.calls.map(({ billed }) => billed)).toEqual([true, true])
    },
  )

  test('an enormous answer takes no notice of the most tokens', async () => {
    const server = await serve({ kind: 'oversize', characters: 3_000_000 })
    const { text } = await generateText({ model: modelOf(server, protocol), prompt: 'Hello', maxOutputTokens: 10 })
    expect(text.length).toBe(3_000_000)
    expect(server.bill.sum.output).toBe(750_000)
    expect((await listen(server, protocol)).text.length).toBe(3_000_000)
  })

  test('a careless server gives the key back, as an answer or as an error', async () => {
    const server = await serve((_, call) => (call === 0 ? { kind: 'echo' } : { kind: 'echo', code: 401 }))
    expect((await ask(server, protocol)).text).toContain(key)
    expect((await failureOf(ask(server, protocol))).message).toContain(key)
  })

  test('a lying server charges other than it reports', async () => {
    const server = await serve({ kind: 'lying', usage: { input: 1, output: 1 }, of: long })
    expect((await ask(server, protocol)).usage).toMatchObject({ inputTokens: 1, outputTokens: 1 })
    expect(server.bill.sum).toEqual({ input: 2, output: 100 })
  })

  test('a usage that is given is charged and reported', async () => {
    const server = await serve({ kind: 'answer', text: 'Hi', usage: { input: 1234, output: 567 } })
    expect((await ask(server, protocol)).usage).toMatchObject({ inputTokens: 1234, outputTokens: 567 })
    expect(server.bill.sum).toEqual({ input: 1234, output: 567 })
  })
})

test('a server without a usage reports none', async () => {
  const server = await serve({ kind: 'lying', usage: null, of: long })
  expect((await ask(server, 'openai')).usage.outputTokens).toBeUndefined()
  expect(server.bill.sum.output).toBe(100)
})

test('the server listens on this machine only, at the port it is given, and ends with what hangs', async () => {
  const first = await openModelServer({ behave: () => ({ kind: 'hang' }) })
  const port = Number(new URL(first.url).port)
  expect(new URL(first.url).hostname).toBe('127.0.0.1')
  await expect(openModelServer({ behave: () => ({ kind: 'hang' }), port })).rejects.toThrow(/EADDRINUSE/)
  const asked = failureOf(ask(first, 'openai'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  await first.close()
  await asked
  await expect(
    new Promise((resolve, reject) => connect(port, '127.0.0.1', () => resolve('open')).on('error', reject)),
  ).rejects.toThrow(/ECONNREFUSED/)
})
