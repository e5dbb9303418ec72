import type { Wire, Reply, Piece } from '../wire.ts'
import { readOpenai } from './readOpenai.ts'
import { cutText } from '../cutText.ts'
import type { Usage } from '../../economy/spend/call.ts'

const errorTypes: Readonly<Record<number, readonly [type: string, code: string | null]>> = {
  401: ['invalid_request_error', 'invalid_api_key'],
  404: ['invalid_request_error', 'model_not_found'],
  408: ['timeout', null],
  429: ['rate_limit_error', 'rate_limit_exceeded'],
}

/** The chat-completions protocol, as OpenAI and most servers since speak it. */
export const openaiWire: Wire = {
  protocol: 'openai',
  path: '/chat/completions',
  readRequest: readOpenai,
  writeReply: writeOpenaiReply,
  writeEvents: writeOpenaiEvents,
  writeError({ code, message }) {
    const [type, name] = errorTypes[code] ?? [code < 500 ? 'invalid_request_error' : 'server_error', null]
    return JSON.stringify({ error: { message, type, param: null, code: name } })
  },
  writeModels(names) {
    return JSON.stringify({
      object: 'list',
      data: names.map((id) => ({ id, object: 'model', created: 0, owned_by: 'loopback' })),
    })
  },
}

/** An answer as a chat completion. */
function writeOpenaiReply(reply: Reply): string {
  const { id, created, model, text, calls, finish, reported } = reply
  const tool_calls = calls.map((call) => ({
    id: call.id,
    type: 'function',
    function: { name: call.name, arguments: call.input },
  }))
  const message = {
    role: 'assistant',
    content: text === '' && calls.length > 0 ? null : text,
    refusal: null,
    ...(calls.length > 0 ? { tool_calls } : {}),
  }
  return JSON.stringify({
    id,
    object: 'chat.completion',
    created,
    model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishReasons[finish] }],
    ...(reported ? { usage: writeOpenaiUsage(reported) } : {}),
  })
}

/** An answer as a stream of chunks; the last one before the end says what it took. */
function writeOpenaiEvents({ id, created, model, text, calls, finish, reported }: Reply): readonly Piece[] {
  let written = 0
  const event = (content: object, words = ''): Piece => {
    written += words.length
    return {
      text: `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created, model, ...content })}\n\n`,
      written,
    }
  }
  const delta = (content: object, words = '', finish_reason: string | null = null) =>
    event({ choices: [{ index: 0, delta: content, finish_reason }] }, words)
  return [
    delta({ role: 'assistant', content: '' }),
    ...cutText(text).map((part) => delta({ content: part }, part)),
    ...calls.flatMap((call, index) => [
      delta(
        { tool_calls: [{ index, id: call.id, type: 'function', function: { name: call.name, arguments: '' } }] },
        call.name,
      ),
      ...cutText(call.input).map((part) => delta({ tool_calls: [{ index, function: { arguments: part } }] }, part)),
    ]),
    delta({}, '', finishReasons[finish]),
    ...(reported ? [event({ choices: [], usage: writeOpenaiUsage(reported) })] : []),
    { text: 'data: [DONE]\n\n', written },
  ]
}

/** Why an answer ended, as this protocol says it. */
const finishReasons = { stop: 'stop', calls: 'tool_calls', length: 'length' } as const

/** What an answer took, as this protocol says it. */
function writeOpenaiUsage({ input, output }: Usage) {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output }
}
