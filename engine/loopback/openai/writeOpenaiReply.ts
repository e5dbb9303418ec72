import type { Reply } from '../wire.ts'
import { finishReasons } from './finishReasons.ts'
import { writeOpenaiUsage } from './writeOpenaiUsage.ts'

/** An answer as a chat completion. */
export function writeOpenaiReply(reply: Reply): string {
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
