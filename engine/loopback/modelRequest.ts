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
