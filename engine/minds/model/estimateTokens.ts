import type { Asked } from './model.ts'

/** Most tokens that a provider adds around a question and around each of its messages. */
const around = 400
const perMessage = 16

/**
 * Most tokens that a question can be: one for two bytes, where ordinary prose has one for four and code or
 * other alphabets one for three. Only rows of digits and rare signs have more, and then the provider's own count is
 * settled.
 */
export function estimateTokens({ instructions, messages, tools }: Asked): number {
  const bytes =
    Buffer.byteLength(instructions) +
    Buffer.byteLength(JSON.stringify(messages)) +
    Buffer.byteLength(JSON.stringify(tools))
  return Math.ceil(bytes / 2) + around + perMessage * messages.length
}
