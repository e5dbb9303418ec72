import type { Message, ModelRequest } from './modelRequest.ts'

/** Why a provider would not take this conversation; undefined: it would. */
export function findFault({ model, messages, tools }: ModelRequest): string | undefined {
  if (model === '') return 'you must provide a model parameter'
  if (messages.length === 0) return 'messages: at least one message is required'
  const unnameable = tools.find(({ name }) => !/^[a-zA-Z0-9_-]{1,64}$/.test(name))
  if (unnameable)
    return `Invalid tool name '${unnameable.name}': expected a string that matches the pattern '^[a-zA-Z0-9_-]{1,64}$'.`
  return findUnpaired(messages)
}

/**
 * Providers refuse a conversation that goes on before every called tool has answered, or where one answers uncalled.
 */
function findUnpaired(messages: readonly Message[]): string | undefined {
  const open = new Set<string>()
  for (const { role, calls, answers } of messages) {
    if (role !== 'tool' && open.size > 0) break
    if (answers !== undefined && !open.delete(answers))
      return `A tool result answers ${answers}, which was not called in the message before.`
    for (const { id } of calls) open.add(id)
  }
  return open.size > 0 ? `A tool result is missing for: ${[...open].join(', ')}.` : undefined
}
