import type { LanguageModelV4ToolCallPart, LanguageModelV4ToolResultPart } from '@ai-sdk/provider'
import { redact } from '../../keys/redact.ts'
import type { Asked, Line, Turn } from './model.ts'
import type { Wanted } from './readAnswer.ts'

const kept = 'Kept as a part of your answer; do not repeat it.'

/** The next question: what was asked, what the model said to it, and what its looks found. */
export function continueWith(
  { secrets }: Line,
  asked: Asked,
  { text, calls }: Turn,
  wanted: readonly Wanted[],
  results: readonly string[],
): Asked {
  const before = asked.messages.reduce((sum, { role, content }) => sum + (role === 'tool' ? content.length : 0), 0)
  // Ids of our own: some hosts repeat theirs, and some take only nine letters and digits.
  const id = (index: number) => `call${String(before + index).padStart(5, '0')}`
  const used = calls.map(({ name, input, metadata }, index): LanguageModelV4ToolCallPart => ({
    type: 'tool-call',
    toolCallId: id(index),
    toolName: name,
    input: redact(JSON.parse(input.trim() === '' ? '{}' : input) as unknown, secrets),
    ...(metadata ? { providerOptions: metadata } : {}),
  }))
  const found = calls.map((call, index): LanguageModelV4ToolResultPart => ({
    type: 'tool-result',
    toolCallId: id(index),
    toolName: call.name,
    output: { type: 'text', value: results[wanted.findIndex((each) => each.call === call)] ?? kept },
  }))
  return {
    ...asked,
    messages: [
      ...asked.messages,
      { role: 'assistant', content: [...(text.trim() === '' ? [] : [{ type: 'text' as const, text }]), ...used] },
      { role: 'tool', content: found },
    ],
  }
}
