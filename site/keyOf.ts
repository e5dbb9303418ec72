import { createHash } from 'node:crypto'

/** A digest of everything a page prints: while it stays the same, the page built before is kept. */
export function keyOf(printed: unknown): string {
  return createHash('sha256').update(JSON.stringify(printed)).digest('hex')
}
