import type { Edit } from '../skill.ts'

/** The one edit that turns a text into another; undefined where they are equal. */
export function singleEdit(before: string, after: string): Omit<Edit, 'path'> | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let tail = 0
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) }
}
