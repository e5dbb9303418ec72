/** Why an answer ended, as this protocol says it. */
export const finishReasons = { stop: 'stop', calls: 'tool_calls', length: 'length' } as const
