import type { Terminal } from '../terminal.ts'
import { alignRows } from './columns.ts'
import { showMoment, showStatus } from './words.ts'

/** A document as a heading, its fields aligned, and its own words. */
export function showDocument(document: object, terminal: Terminal): string {
  const { title, name, body, ...fields } = document as Readonly<Record<string, unknown>>
  const { paint } = terminal
  const rows = Object.entries(fields).map(([field, value]) => [
    paint('dim', field.replaceAll('_', ' ')),
    ...valueOf(field, value, terminal),
  ])
  const lines = rows.flatMap(([label = '', first = '', ...more]) => [[label, first], ...more.map((line) => ['', line])])
  return [paint('bold', String(title ?? name ?? '')), ...alignRows(lines), ...(body ? ['', String(body)] : [])].join(
    '\n',
  )
}

function valueOf(field: string, value: unknown, terminal: Terminal): readonly string[] {
  if (field === 'status') return [showStatus(String(value), terminal)]
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)))
  if (typeof value === 'string') return [/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? showMoment(value) : value]
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)]
}
