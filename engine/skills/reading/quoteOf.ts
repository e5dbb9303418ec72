import { clip } from '../../documents/text/clip.ts'
import type { Reading } from './reading.ts'

const longest = 160

/** A passage of a page exactly as it stands, on one line, for evidence. */
export function quoteOf({ start, end }: { readonly start: number; readonly end: number }): Reading<string> {
  return {
    name: `quote/${start}-${end}`,
    version: 1,
    read: ({ text }) => clip(text.slice(start, end).replace(/\s+/g, ' ').trim(), longest),
  }
}
