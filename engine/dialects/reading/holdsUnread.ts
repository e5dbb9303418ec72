import { unread } from './literal.ts'
import { isTree } from './tree.ts'

/** True where any part of a value is computed by a program. */
export function holdsUnread(value: unknown): boolean {
  if (value === unread) return true
  if (Array.isArray(value)) return value.some(holdsUnread)
  return isTree(value) && Object.values(value).some(holdsUnread)
}
