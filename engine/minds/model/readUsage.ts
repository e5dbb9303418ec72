import type { LanguageModelV4Usage } from '@ai-sdk/provider'
import type { Usage } from '../../economy/spend/call.ts'

/** What the provider says a call took; `unknown` unless it says both counts itself, and as counts. */
export function readUsage({ inputTokens, outputTokens, raw }: LanguageModelV4Usage): Usage | 'unknown' {
  const said = raw as Record<string, unknown> | undefined
  const counts = [
    said?.['prompt_tokens'] ?? said?.['input_tokens'],
    said?.['completion_tokens'] ?? said?.['output_tokens'],
    inputTokens.total,
    outputTokens.total,
  ]
  if (!counts.every((count) => Number.isSafeInteger(count) && (count as number) >= 0)) return 'unknown'
  return { input: inputTokens.total as number, output: outputTokens.total as number }
}
