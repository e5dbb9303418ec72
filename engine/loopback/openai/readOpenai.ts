import {
  collectResults,
  type Headers,
  type Message,
  type ModelRequest,
  type OfferedTool,
  type WireCall,
} from '../modelRequest.ts'
import { isRecord, recordsIn, textOf } from '../jsonObject.ts'
import type { Refusal } from '../wire.ts'

type Json = Readonly<Record<string, unknown>>

/** A request for a chat completion. No key is asked for: most servers that run on one's own machine want none. */
export function readOpenai(body: unknown, headers: Headers): ModelRequest | Refusal {
  if (!isRecord(body)) return { code: 400, message: 'We could not parse the JSON body of your request.' }
  const said = recordsIn(body.messages)
  const messages = said.filter(({ role }) => role !== 'system' && role !== 'developer').map(readMessage)
  const most = body.max_completion_tokens ?? body.max_tokens
  return {
    protocol: 'openai',
    model: String(body.model ?? ''),
    system: said
      .filter(({ role }) => role === 'system' || role === 'developer')
      .map(({ content }) => textOf(content))
      .join('\n'),
    messages,
    tools: recordsIn(body.tools).map(readTool),
    results: collectResults(messages),
    stream: body.stream === true,
    wantsUsage: isRecord(body.stream_options) && body.stream_options.include_usage === true,
    ...(typeof most === 'number' ? { maxTokens: most } : {}),
    headers,
  }
}

function readMessage({ role, content, tool_calls, tool_call_id }: Json): Message {
  const text = textOf(content)
  if (role === 'tool') return { role, text, calls: [], answers: String(tool_call_id) }
  return { role: role === 'assistant' ? role : 'user', text, calls: recordsIn(tool_calls).map(readCall) }
}

function readCall({ id, function: called }: Json): WireCall {
  const { name, arguments: input } = isRecord(called) ? called : {}
  return { id: String(id), name: String(name), input: String(input) }
}

function readTool({ function: offered }: Json): OfferedTool {
  const { name, description, parameters } = isRecord(offered) ? offered : {}
  return { name: String(name), description: String(description ?? ''), schema: isRecord(parameters) ? parameters : {} }
}
