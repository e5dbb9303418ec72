import { isRecord } from '../jsonObject.ts'
import type { OfferedTool } from '../modelRequest.ts'

/** As much of what is known as a tool takes; undefined when it needs more. */
export function fitInput(
  { schema }: OfferedTool,
  known: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const taken = isRecord(schema.properties) ? Object.keys(schema.properties) : []
  const required = Array.isArray(schema.required) ? (schema.required as readonly string[]) : []
  if (required.some((name) => known[name] === undefined)) return undefined
  return Object.fromEntries(taken.filter((name) => known[name] !== undefined).map((name) => [name, known[name]]))
}
