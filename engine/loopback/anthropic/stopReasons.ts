/** Why an answer ended, as this protocol says it. */
export const stopReasons = { stop: 'end_turn', calls: 'tool_use', length: 'max_tokens' } as const
