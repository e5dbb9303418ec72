import { isMap, isScalar, isSeq, LineCounter } from 'yaml'
import type { Document } from 'yaml'
import type { Locate } from '../locate.ts'

/** Finds JSON pointers in a parsed YAML text that begins at `firstLine` of its file. */
export function locateIn(tree: Document.Parsed, text: string, firstLine: number): Locate {
  const lines = new LineCounter()
  for (let at = 0; at >= 0; at = text.indexOf('\n', at) + 1 || -1) lines.addNewLine(at)
  return (pointer) => {
    const offset = offsetOf(tree.contents, pointer)
    if (offset === undefined) return undefined
    const { line, col } = lines.linePos(offset)
    return { line: line - 1 + firstLine, column: col }
  }
}

// A field is found at its value where that stands beside the key, at its key where the value begins a block below.
function offsetOf(root: unknown, pointer: string): number | undefined {
  let node: unknown = root
  let offset = startOf(root)
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~')
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? (key.value ?? '') : key) === name)
      if (!pair) return undefined
      node = pair.value
      offset = isScalar(node) && node.source ? startOf(node) : startOf(pair.key)
    } else if (isSeq(node)) {
      node = node.items[Number(name)]
      if (node === undefined) return undefined
      offset = startOf(node)
    } else {
      return undefined
    }
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] } | null | undefined)?.range?.[0]
}
