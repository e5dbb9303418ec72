import type { Wire } from '../wire.ts'
import { readAnthropic } from './readAnthropic.ts'
import { writeAnthropicEvents } from './writeAnthropicEvents.ts'
import { writeAnthropicReply } from './writeAnthropicReply.ts'

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
