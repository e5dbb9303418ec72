import { readLiteral, unread } from './literal.ts'
import type { Tree } from './tree.ts'

const assignment = /^([A-Za-z_]\w*)[ \t]*(\+?=)[ \t]*(?!=)/gm

/** The settings that a Python file assigns at its top level, as far as they are written out; nothing of it is run. */
export function readPython(text: string): Tree {
  const names = new Map<string, unknown>()
  let at = 0
  for (const match of text.matchAll(assignment)) {
    if (match.index < at) continue
    const { value, end } = readLiteral(text, match.index + match[0].length, 'python', names)
    at = end
    const before = names.get(match[1]!)
    if (match[2] === '=') names.set(match[1]!, value)
    else names.set(match[1]!, Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : unread)
  }
  return Object.fromEntries(names)
}
