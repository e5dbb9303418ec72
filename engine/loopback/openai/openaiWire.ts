import type { Wire } from '../wire.ts'
import { readOpenai } from './readOpenai.ts'
import { writeOpenaiEvents } from './writeOpenaiEvents.ts'
import { writeOpenaiReply } from './writeOpenaiReply.ts'

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
