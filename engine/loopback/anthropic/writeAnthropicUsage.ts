import type { Usage } from '../../economy/spend/call.ts'

/** What an answer took, as this protocol says it. */
export function writeAnthropicUsage({ input, output }: Usage) {
  return { input_tokens: input, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: output }
}
