import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4FinishReason,
  LanguageModelV4ToolCall,
} from '@ai-sdk/provider'
import type { Usage } from '../../economy/spend/call.ts'
import type { Model, ToolCall, Turn } from './model.ts'
import type { Wire } from './openWire.ts'
import { readUsage } from './readUsage.ts'

/** Most characters of an answer for each token it may have; a token of prose has four. */
const charactersPerToken = 8
const charactersBeside = 4096

interface Read {
  readonly turn: Turn
  readonly usage: Usage | 'unknown'
}

/** Makes the call and reads its answer, streamed or at once. Throws what the library throws. */
export async function readTurn(
  protocol: LanguageModelV4,
  model: Model,
  options: LanguageModelV4CallOptions,
  wire: Wire,
): Promise<Read> {
  return model.stream === false ? readWhole(protocol, model, options) : readStream(protocol, model, options, wire)
}

async function readWhole(protocol: LanguageModelV4, model: Model, options: LanguageModelV4CallOptions): Promise<Read> {
  const { content, finishReason, usage } = await protocol.doGenerate(options)
  const text = content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('')
  const calls = content.flatMap((part) => (part.type === 'tool-call' ? [toolCall(part)] : []))
  const size = text.length + calls.reduce((sum, { input }) => sum + input.length, 0)
  const end = size > mostCharacters(model) ? 'oversize' : endOf(finishReason)
  return { turn: end === 'oversize' ? { text: '', calls: [], end } : { text, calls, end }, usage: readUsage(usage) }
}

async function readStream(
  protocol: LanguageModelV4,
  model: Model,
  options: LanguageModelV4CallOptions,
  wire: Wire,
): Promise<Read> {
  const { stream } = await protocol.doStream(options)
  const most = mostCharacters(model)
  const calls: ToolCall[] = []
  let text = ''
  let size = 0
  let fault: unknown
  for await (const part of stream) {
    if (part.type === 'text-delta' || part.type === 'reasoning-delta' || part.type === 'tool-input-delta')
      size += part.delta.length
    if (size > most) {
      wire.end('oversize')
      throw new Error('the answer does not end')
    }
    if (part.type === 'text-delta') text += part.delta
    if (part.type === 'tool-call') calls.push(toolCall(part))
    if (part.type === 'error') fault ??= part.error ?? new Error('the answer broke off')
    if (part.type !== 'finish') continue
    if (fault !== undefined || part.finishReason.unified === 'interrupted') break
    return { turn: { text, calls, end: endOf(part.finishReason) }, usage: readUsage(part.usage) }
  }
  throw fault ?? new Error('the answer broke off')
}

function mostCharacters({ output_tokens: tokens }: Model): number {
  return tokens * charactersPerToken + charactersBeside
}

function endOf({ unified }: LanguageModelV4FinishReason): Turn['end'] {
  return unified === 'length' ? 'length' : 'whole'
}

function toolCall({ toolName, input, providerMetadata }: LanguageModelV4ToolCall): ToolCall {
  return { name: toolName, input, ...(providerMetadata ? { metadata: providerMetadata } : {}) }
}
