import type { Message, ToolResult } from './modelRequest.ts'

/** Each result of a tool beside the call it answers. */
export function collectResults(messages: readonly Message[]): readonly ToolResult[] {
  const calls = new Map(messages.flatMap((message) => message.calls.map((call) => [call.id, call] as const)))
  return messages.flatMap(({ answers, text }) => {
    const call = answers === undefined ? undefined : calls.get(answers)
    return call ? [{ ...call, text }] : []
  })
}
