import { afterEach, describe, expect, test } from 'vitest'
import type { Behaviour } from '../../engine/loopback/behaviour.ts'
import { redact } from '../../engine/keys/redact.ts'
import type { OpenAbility } from '../../engine/ports/mind.ts'
import { key, openBench, suggestion, type Bench } from './mindBench.ts'

let bench: Bench | undefined
afterEach(() => bench?.close())

const spellings: Readonly<Record<string, string>> = {
  literal: key,
  'in capitals': key.toUpperCase(),
  backwards: [...key].reverse().join(''),
  'percent-encoded': encodeURIComponent(key),
  'percent-encoded throughout': [...Buffer.from(key)].map((byte) => `%${byte.toString(16)}`).join(''),
  hexadecimal: Buffer.from(key).toString('hex'),
  base64: Buffer.from(key).toString('base64'),
  'base64 for addresses': Buffer.from(key).toString('base64url'),
  'base64 after one byte': Buffer.from(`x${key}`).toString('base64'),
  'base64 among others': Buffer.from(`a: ${key}, b`).toString('base64'),
  'base64 backwards': Buffer.from([...key].reverse().join('')).toString('base64'),
}

/** Long enough runs of every spelling, so that a part that was left would be found too. */
function findKey(value: unknown): string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return Object.entries(spellings).flatMap(([name, spelling]) =>
    text.toLowerCase().includes(spelling.slice(6, -6).toLowerCase()) ? [name] : [],
  )
}

describe('the key of a model', () => {
  test.each(Object.entries(spellings))('is taken out of every text, %s', (_, spelling) => {
    const whole = { deep: [{ [`name ${spelling}`]: `before ${spelling} after` }] }
    expect(findKey(whole)).not.toEqual([])
    const clean = redact(whole, [key])
    expect(findKey(clean)).toEqual([])
    expect(JSON.stringify(clean)).toMatch(/before .*key removed.* after/)
  })

  test('is in the right header on the wire, and nowhere else in what is sent', async () => {
    for (const protocol of ['openai', 'anthropic'] as const) {
      bench = await openBench({ kind: 'answer', text: 'Done.' })
      await bench.think({ protocol, brief: { text: `A page says ${key}.` } })
      const [request] = bench.server.requests
      const headers = request?.headers ?? {}
      expect(protocol === 'openai' ? headers['authorization'] : headers['x-api-key']).toBe(
        protocol === 'openai' ? `Bearer ${key}` : key,
      )
      const { authorization: _a, 'x-api-key': _b, ...others } = headers
      expect(findKey(others)).toEqual([])
      expect(findKey(request?.body)).toEqual([])
      if (protocol === 'openai') await bench.close()
    }
  })

  test.each<[string, Behaviour]>([
    ['as an answer', { kind: 'echo' }],
    ['as the message of an error', { kind: 'echo', code: 400 }],
    ['as the message of a refusal', { kind: 'echo', code: 401 }],
    ['as the message of a failure', { kind: 'echo', code: 500 }],
    ['as the name of a tool', { kind: 'answer', calls: [{ name: key, input: {} }] }],
    [
      'as a value that does not fit',
      { kind: 'answer', calls: [{ name: 'suggestion__write', input: { title: 1, text: key, [key]: key } }] },
    ],
    [
      'in every spelling in an act',
      {
        kind: 'answer',
        text: Object.values(spellings).join('\n'),
        calls: [
          { name: 'suggestion__write', input: { ...suggestion.input, text: Object.values(spellings).join('\n') } },
        ],
      },
    ],
    ['in a body that is no protocol', { kind: 'malformed', body: `{"error": {"message": "${key}"}` }],
    ['in an event of a stream', { kind: 'malformed', body: `data: {"error": {"message": "no ${key}"}}\n\n` }],
  ])('never comes back when a server gives it back %s', async (_, behaviour) => {
    bench = await openBench(behaviour)
    for (const protocol of ['openai', 'anthropic'] as const) {
      for (const stream of [true, false]) {
        const thought = await bench.think({ protocol, model: { stream } })
        expect(findKey(thought)).toEqual([])
      }
    }
    expect(bench.server.requests.length).toBeGreaterThanOrEqual(4)
  })

  test('does not reach an ability, not even behind an escape in JSON', async () => {
    const inputs: unknown[] = []
    const spy: OpenAbility = {
      name: 'spy',
      description: 'Look.',
      input: { type: 'object', additionalProperties: false, properties: {} },
      use: async (input) => {
        inputs.push(input)
        return { kind: 'found', text: `There is ${key}.` }
      },
    }
    const escaped = `\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}`
    const call = { id: 'c', type: 'function', function: { name: 'spy', arguments: `{"words": "${escaped}"}` } }
    const body = JSON.stringify({
      id: 'x',
      created: 1,
      model: 'm',
      choices: [
        { index: 0, message: { role: 'assistant', content: null, tool_calls: [call] }, finish_reason: 'tool_calls' },
      ],
    })
    bench = await openBench((_, count) =>
      count === 0 ? { kind: 'malformed', body } : { kind: 'answer', text: 'Done.' },
    )
    const thought = await bench.think({ model: { stream: false }, abilities: [spy] })
    expect(thought.answer.kind).toBe('acts')
    expect(inputs).toHaveLength(1)
    expect(findKey(inputs)).toEqual([])
    expect(findKey(bench.server.requests.map((request) => request.body))).toEqual([])
  })
})
