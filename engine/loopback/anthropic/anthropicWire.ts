import type { Wire, Reply, Piece } from '../wire.ts'
import { readAnthropic } from './readAnthropic.ts'
import { isRecord } from '../jsonObject.ts'
import { cutText } from '../cutText.ts'
import type { Usage } from '../../economy/spend/call.ts'

const errorTypes: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  408: 'timeout_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  504: 'timeout_error',
  529: 'overloaded_error',
}

/** The messages protocol, as Anthropic speaks it. */
export const anthropicWire: Wire = {
  protocol: 'anthropic',
  path: '/messages',
  readRequest: readAnthropic,
  writeReply: writeAnthropicReply,
  writeEvents: writeAnthropicEvents,
  writeError({ code, message }) {
    const type = errorTypes[code] ?? (code < 500 ? 'invalid_request_error' : 'api_error')
    return JSON.stringify({ type: 'error', error: { type, message } })
  },
  writeModels(names) {
    const data = names.map((id) => ({ type: 'model', id, display_name: id, created_at: '1970-01-01T00:00:00Z' }))
    return JSON.stringify({ data, has_more: false, first_id: names.at(0) ?? null, last_id: names.at(-1) ?? null })
  },
}

/** An answer as one message. */
function writeAnthropicReply({ id, model, text, calls, finish, reported }: Reply): string {
  const content = [
    ...(text === '' ? [] : [{ type: 'text', text }]),
    ...calls.map((call) => ({ type: 'tool_use', id: call.id, name: call.name, input: inputOf(call.input) })),
  ]
  return JSON.stringify({
    id,
    type: 'message',
    role: 'assistant',
    model,
    content,
    stop_reason: stopReasons[finish],
    stop_sequence: null,
    ...(reported ? { usage: writeAnthropicUsage(reported) } : {}),
  })
}

/** An input is an object here, so of one that was cut short nothing can be sent. */
function inputOf(text: string): object {
  try {
    const input: unknown = JSON.parse(text)
    return isRecord(input) ? input : {}
  } catch {
    return {}
  }
}

/** An answer as a stream of events: block after block, and last why it ended and what it took. */
function writeAnthropicEvents({ id, model, text, calls, finish, reported }: Reply): readonly Piece[] {
  let written = 0
  const event = (type: string, content: object, words = ''): Piece => {
    written += words.length
    return { text: `event: ${type}\ndata: ${JSON.stringify({ type, ...content })}\n\n`, written }
  }
  const block = (
    index: number,
    start: object,
    parts: readonly string[],
    delta: (part: string) => object,
    name = '',
  ) => [
    event('content_block_start', { index, content_block: start }, name),
    ...parts.map((part) => event('content_block_delta', { index, delta: delta(part) }, part)),
    event('content_block_stop', { index }),
  ]
  const texts = text === '' ? 0 : 1
  const message = { id, type: 'message', role: 'assistant', model, content: [], stop_reason: null, stop_sequence: null }
  return [
    event('message_start', {
      message: { ...message, ...(reported ? { usage: writeAnthropicUsage({ ...reported, output: 1 }) } : {}) },
    }),
    event('ping', {}),
    ...(texts
      ? block(0, { type: 'text', text: '' }, cutText(text), (part) => ({ type: 'text_delta', text: part }))
      : []),
    ...calls.flatMap((call, index) =>
      block(
        texts + index,
        { type: 'tool_use', id: call.id, name: call.name, input: {} },
        cutText(call.input),
        (part) => ({ type: 'input_json_delta', partial_json: part }),
        call.name,
      ),
    ),
    event('message_delta', {
      delta: { stop_reason: stopReasons[finish], stop_sequence: null },
      ...(reported ? { usage: { output_tokens: reported.output } } : {}),
    }),
    event('message_stop', {}),
  ]
}

/** Why an answer ended, as this protocol says it. */
const stopReasons = { stop: 'end_turn', calls: 'tool_use', length: 'max_tokens' } as const

/** What an answer took, as this protocol says it. */
function writeAnthropicUsage({ input, output }: Usage) {
  return { input_tokens: input, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: output }
}
