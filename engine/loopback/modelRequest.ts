import { countTokens } from './countTokens.ts'

/** The two dialects that models are asked in. */
export type Protocol = 'openai' | 'anthropic'

/** What a client asks a model, the same for both protocols. */
export interface ModelRequest {
  readonly protocol: Protocol
  readonly model: string
  readonly system: string
  /** The conversation so far, oldest first; results of tools are messages of the role `tool`. */
  readonly messages: readonly Message[]
  readonly tools: readonly OfferedTool[]
  /** What the tools called so far have answered, oldest first. */
  readonly results: readonly ToolResult[]
  readonly stream: boolean
  /** Whether the client wants to be told, in a stream, what the answer took. */
  readonly wantsUsage: boolean
  readonly maxTokens?: number
  readonly headers: Headers
}

/** Headers by their name in lower case. */
export type Headers = Readonly<Record<string, string>>

export interface Message {
  readonly role: 'user' | 'assistant' | 'tool'
  readonly text: string
  /** The tools that the assistant called here. */
  readonly calls: readonly WireCall[]
  /** The call that this message answers. */
  readonly answers?: string
}

/** A call of a tool as it stands on the wire; a broken server cuts its input short. */
export interface WireCall {
  readonly id: string
  readonly name: string
  /** JSON, or what is left of it. */
  readonly input: string
}

export interface OfferedTool {
  readonly name: string
  readonly description: string
  /** JSON Schema of its input. */
  readonly schema: Readonly<Record<string, unknown>>
}

export interface ToolResult extends WireCall {
  readonly text: string
}

/** Each result of a tool beside the call it answers. */
export function collectResults(messages: readonly Message[]): readonly ToolResult[] {
  const calls = new Map(messages.flatMap((message) => message.calls.map((call) => [call.id, call] as const)))
  return messages.flatMap(({ answers, text }) => {
    const call = answers === undefined ? undefined : calls.get(answers)
    return call ? [{ ...call, text }] : []
  })
}

/** Tokens that a model reads for a request: all that was said, called and offered; not the wrapping. */
export function countInput({ system, messages, tools }: ModelRequest): number {
  const said = messages.flatMap(({ text, calls }) => [text, ...calls.flatMap(({ name, input }) => [name, input])])
  const offered = tools.flatMap(({ name, description, schema }) => [name, description, JSON.stringify(schema)])
  return countTokens([system, ...said, ...offered].join('').length)
}

/** Why a provider would not take this conversation; undefined: it would. */
export function findFault({ model, messages, tools }: ModelRequest): string | undefined {
  if (model === '') return 'you must provide a model parameter'
  if (messages.length === 0) return 'messages: at least one message is required'
  const unnameable = tools.find(({ name }) => !/^[a-zA-Z0-9_-]{1,64}$/.test(name))
  if (unnameable)
    return `Invalid tool name '${unnameable.name}': expected a string that matches the pattern '^[a-zA-Z0-9_-]{1,64}$'.`
  return findUnpaired(messages)
}

/**
 * Providers refuse a conversation that goes on before every called tool has answered, or where one answers uncalled.
 */
function findUnpaired(messages: readonly Message[]): string | undefined {
  const open = new Set<string>()
  for (const { role, calls, answers } of messages) {
    if (role !== 'tool' && open.size > 0) break
    if (answers !== undefined && !open.delete(answers))
      return `A tool result answers ${answers}, which was not called in the message before.`
    for (const { id } of calls) open.add(id)
  }
  return open.size > 0 ? `A tool result is missing for: ${[...open].join(', ')}.` : undefined
}
