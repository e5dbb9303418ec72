import { cutText } from '../cutText.ts'
import type { Piece, Reply } from '../wire.ts'
import { stopReasons } from './stopReasons.ts'
import { writeAnthropicUsage } from './writeAnthropicUsage.ts'

/** An answer as a stream of events: block after block, and last why it ended and what it took. */
export function writeAnthropicEvents({ id, model, text, calls, finish, reported }: Reply): readonly Piece[] {
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
