import { isRecord } from '../isRecord.ts'
import type { Reply } from '../wire.ts'
import { stopReasons } from './stopReasons.ts'
import { writeAnthropicUsage } from './writeAnthropicUsage.ts'

/** An answer as one message. */
export function writeAnthropicReply({ id, model, text, calls, finish, reported }: Reply): string {
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
