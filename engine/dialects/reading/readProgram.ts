import { readLiteral, unread } from './literal.ts'
import { isTree } from './tree.ts'
import type { Tree } from './tree.ts'

const constant = /^(?:export\s+)?(?:const|let|var)\s+([A-Za-z_$][\w$]*)(?:\s*:[^=\n]{1,200})?\s*=\s*(?=\S)/gm
const exported = /^(?:export\s+default|module\.exports\s*=)\s*/gm

/**
 * The settings that a JavaScript or TypeScript file exports, as far as they are written out; nothing of it is run.
 * What is computed is left out and told by `unreadIn`.
 */
export function readProgram(text: string): Tree {
  const names = new Map<string, unknown>()
  for (const match of text.matchAll(constant)) {
    const { value } = readLiteral(text, match.index + match[0].length, 'javascript', names)
    if (value !== unread) names.set(match[1]!, value)
  }
  for (const match of text.matchAll(exported)) {
    const { value } = readLiteral(text, match.index + match[0].length, 'javascript', names)
    if (isTree(value)) return value
  }
  const config = [...names.values()].findLast(isTree)
  return config ?? {}
}
