import { collectResults, type Headers, type Message, type ModelRequest } from '../modelRequest.ts'
import { isRecord, recordsIn, textOf } from '../jsonObject.ts'
import type { Refusal } from '../wire.ts'

type Json = Readonly<Record<string, unknown>>

/** A request for a message; like the provider it wants a key, a version and the most tokens named. */
export function readAnthropic(body: unknown, headers: Headers): ModelRequest | Refusal {
  if (!headers['x-api-key'] && !headers.authorization) return { code: 401, message: 'x-api-key header is required' }
  if (!headers['anthropic-version']) return { code: 400, message: 'anthropic-version: header is required' }
  if (!isRecord(body)) return { code: 400, message: 'The request body is not valid JSON.' }
  if (typeof body.max_tokens !== 'number') return { code: 400, message: 'max_tokens: Field required' }
  const messages = recordsIn(body.messages).flatMap(readMessages)
  return {
    protocol: 'anthropic',
    model: String(body.model ?? ''),
    system: textOf(body.system),
    messages,
    tools: recordsIn(body.tools).map(({ name, description, input_schema }) => ({
      name: String(name),
      description: String(description ?? ''),
      schema: isRecord(input_schema) ? input_schema : {},
    })),
    results: collectResults(messages),
    stream: body.stream === true,
    wantsUsage: true,
    maxTokens: body.max_tokens,
    headers,
  }
}

/** Results of tools are parts of a user's message here; each becomes a message of its own. */
function readMessages({ role, content }: Json): readonly Message[] {
  const parts = recordsIn(content)
  const results = parts
    .filter(({ type }) => type === 'tool_result')
    .map(({ tool_use_id, content: result }): Message => ({
      role: 'tool',
      text: textOf(result),
      calls: [],
      answers: String(tool_use_id),
    }))
  const calls = parts
    .filter(({ type }) => type === 'tool_use')
    .map(({ id, name, input }) => ({ id: String(id), name: String(name), input: JSON.stringify(input ?? {}) }))
  const text = textOf(content)
  if (results.length > 0 && text === '') return results
  return [...results, { role: role === 'assistant' ? role : 'user', text, calls }]
}
