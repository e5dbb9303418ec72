import { stringify } from 'yaml'
import type { Value } from './page.ts'

/** Any value of a document as something to print; references are resolved by the caller. */
export function describeValue(value: unknown): readonly Value[] {
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap(describeValue)
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'object') return [{ code: stringify(value).trimEnd() }]
  const text = String(value)
  return [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? { time: text } : text]
}
