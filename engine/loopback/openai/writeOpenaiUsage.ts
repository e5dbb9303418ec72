import type { Usage } from '../../economy/spend/call.ts'

/** What an answer took, as this protocol says it. */
export function writeOpenaiUsage({ input, output }: Usage) {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output }
}
