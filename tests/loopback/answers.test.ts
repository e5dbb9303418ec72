import { generateText, isStepCount, streamText } from 'ai'
import { describe, expect, test } from 'vitest'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import { key, modelOf, protocols, serve, weather } from './loopback.ts'

const asksForWeather: Behaviour = {
  kind: 'answer',
  text: 'I look.',
  calls: [{ name: 'weather', input: { place: 'Łódź 🌧' } }],
}

describe.each(protocols)('a real client that speaks %s', (protocol) => {
  test('is answered in text', async () => {
    const server = await serve({ kind: 'answer', text: 'Good morning.' })
    const { text, finishReason, usage } = await generateText({
      model: modelOf(server, protocol),
      instructions: 'Be kind.',
      prompt: 'Hello',
    })
    expect({ text, finishReason }).toEqual({ text: 'Good morning.', finishReason: 'stop' })
    expect(usage).toMatchObject({ inputTokens: 4, outputTokens: 4 })
    expect(server.bill.sum).toEqual({ input: 4, output: 4 })
  })

  test('is answered in a stream of parts, with the usage at its end', async () => {
    const words = 'One word after the other, until there are many of them. 🌱'
    const server = await serve({ kind: 'answer', text: words })
    const result = streamText({ model: modelOf(server, protocol), prompt: 'Hello' })
    const parts: string[] = []
    for await (const part of result.textStream) parts.push(part)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.join('')).toBe(words)
    expect(await result.usage).toMatchObject({ inputTokens: 2, outputTokens: 15 })
    expect(server.bill.sum).toEqual({ input: 2, output: 15 })
  })

  test.each([false, true])('calls tools over several turns (streamed: %s)', async (streamed) => {
    const server = await serve(({ results }) =>
      results.length === 0 ? asksForWeather : { kind: 'answer', text: `It said: ${results[0]?.text}` },
    )
    const options = {
      model: modelOf(server, protocol),
      prompt: 'Will it rain?',
      tools: { weather },
      stopWhen: isStepCount(3),
    }
    const result = streamed ? streamText(options) : await generateText(options)
    expect(await result.text).toBe('It said: Rain in Łódź 🌧.')
    const [first] = await result.steps
    expect(first?.finishReason).toBe('tool-calls')
    expect(first?.toolCalls.map(({ toolName, input }) => ({ toolName, input }))).toEqual([
      { toolName: 'weather', input: { place: 'Łódź 🌧' } },
    ])
    expect(server.requests).toHaveLength(2)
  })

  test('is read as the same request whatever it speaks', async () => {
    const seen: unknown[] = []
    const server = await serve((request, call) => {
      const { headers: _, ...rest } = request
      seen.push({ ...rest, call })
      return call === 0 ? asksForWeather : { kind: 'answer', text: 'Rain.' }
    })
    await generateText({
      model: modelOf(server, protocol),
      instructions: 'Be short.',
      prompt: 'Rain?',
      tools: { weather },
      stopWhen: isStepCount(2),
      maxOutputTokens: 50,
    })
    const id = `${protocol === 'openai' ? 'call' : 'toolu'}_0_0`
    const made = { id, name: 'weather', input: '{"place":"Łódź 🌧"}' }
    expect(seen[1]).toEqual({
      protocol,
      call: 1,
      model: 'loopback',
      system: 'Be short.',
      stream: false,
      wantsUsage: protocol === 'anthropic',
      maxTokens: 50,
      messages: [
        { role: 'user', text: 'Rain?', calls: [] },
        { role: 'assistant', text: 'I look.', calls: [made] },
        { role: 'tool', text: 'Rain in Łódź 🌧.', calls: [], answers: id },
      ],
      tools: [
        {
          name: 'weather',
          description: 'Say what the weather is.',
          schema: expect.objectContaining({ type: 'object', required: ['place'] }),
        },
      ],
      results: [{ ...made, text: 'Rain in Łódź 🌧.' }],
    })
    expect(server.requests[1]).toMatchObject({ protocol, body: { model: 'loopback' } })
    expect(JSON.stringify(server.requests[1]?.headers)).toContain(key)
  })

  test('gets no more than the most tokens it asked for', async () => {
    const server = await serve({ kind: 'answer', text: 'x'.repeat(1000) })
    const { text, finishReason } = await generateText({
      model: modelOf(server, protocol),
      prompt: 'Hello',
      maxOutputTokens: 10,
    })
    expect([text.length, finishReason]).toEqual([40, 'length'])
    expect(server.bill.sum.output).toBe(10)
  })

  test('is told which models there are', async () => {
    const server = await serve({ kind: 'hang' })
    const { data } = (await (await fetch(`${server.base[protocol]}/models`)).json()) as { data: { id: string }[] }
    expect(data.map(({ id }) => id)).toEqual(['loopback'])
    expect(server.requests).toEqual([])
  })
})

describe('what a provider would not take, the server does not take', () => {
  const headers = { 'content-type': 'application/json', 'x-api-key': key, 'anthropic-version': '2023-06-01' }
  const hello = [{ role: 'user', content: 'Hello' }]
  const called = [
    ...hello,
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'a', type: 'function', function: { name: 'weather', arguments: '{}' } }],
    },
  ]

  async function post(protocol: 'openai' | 'anthropic', body: unknown, sent: Record<string, string> = headers) {
    const server = await serve({ kind: 'answer', text: 'Hello' })
    const path = protocol === 'openai' ? '/chat/completions' : '/messages'
    const response = await fetch(`${server.base[protocol]}${path}`, {
      method: 'POST',
      headers: sent,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    expect(server.bill).toEqual({ calls: [{ billed: false, input: 0, output: 0 }], sum: { input: 0, output: 0 } })
    return {
      code: response.status,
      body: (await response.json()) as { type?: string; error: { type: string; message: string } },
    }
  }

  test.each([
    ['a body that is not JSON', 'openai', '{"model":', /parse the JSON/],
    ['no model', 'openai', { messages: hello }, /model/],
    ['no messages', 'openai', { model: 'm', messages: [] }, /at least one message/],
    [
      'a tool with a dot in its name',
      'openai',
      {
        model: 'm',
        messages: hello,
        tools: [{ type: 'function', function: { name: 'proposal.open', parameters: {} } }],
      },
      /Invalid tool name/,
    ],
    ['a call without its result', 'openai', { model: 'm', messages: [...called, ...hello] }, /missing for: a/],
    [
      'a result without its call',
      'openai',
      { model: 'm', messages: [...called, { role: 'tool', tool_call_id: 'b', content: '' }] },
      /answers b/,
    ],
    ['no most tokens', 'anthropic', { model: 'm', messages: hello }, /max_tokens/],
  ] as const)('%s', async (_, protocol, sent, message) => {
    const { code, body } = await post(protocol, sent)
    expect(code).toBe(400)
    expect(body.error.type).toBe('invalid_request_error')
    expect(body.error.message).toMatch(message)
  })

  test('a call without a key or a version', async () => {
    const { 'x-api-key': _, ...keyless } = headers
    const { 'anthropic-version': __, ...versionless } = headers
    const sent = { model: 'm', max_tokens: 5, messages: hello }
    expect(await post('anthropic', sent, keyless)).toMatchObject({
      code: 401,
      body: { type: 'error', error: { type: 'authentication_error' } },
    })
    expect(await post('anthropic', sent, versionless)).toMatchObject({
      code: 400,
      body: { type: 'error', error: { type: 'invalid_request_error' } },
    })
  })

  test('any other address', async () => {
    const server = await serve({ kind: 'hang' })
    expect((await fetch(`${server.url}/elsewhere`)).status).toBe(404)
    expect((await fetch(`${server.base.openai}/embeddings`, { method: 'POST', body: '{}' })).status).toBe(404)
  })
})
