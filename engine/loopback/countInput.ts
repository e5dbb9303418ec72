import { countTokens } from './countTokens.ts'
import type { ModelRequest } from './modelRequest.ts'

/** Tokens that a model reads for a request: all that was said, called and offered; not the wrapping. */
export function countInput({ system, messages, tools }: ModelRequest): number {
  const said = messages.flatMap(({ text, calls }) => [text, ...calls.flatMap(({ name, input }) => [name, input])])
  const offered = tools.flatMap(({ name, description, schema }) => [name, description, JSON.stringify(schema)])
  return countTokens([system, ...said, ...offered].join('').length)
}
