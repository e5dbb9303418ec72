import { isRecord } from './isRecord.ts'

/** The JSON objects of a list; none where there is no list. */
export function recordsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
