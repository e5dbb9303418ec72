import { isCollection, isPair, isScalar } from 'yaml'
import type { Pair } from 'yaml'

/** Where a field's last character is, without the comments, empty lines and line end that follow it. */
export function fieldEnd(yaml: string, pair: Pair): number {
  return nodeEnd(yaml, pair.value) ?? afterColon(yaml, pair)
}

function nodeEnd(yaml: string, node: unknown): number | undefined {
  if (isPair(node)) return fieldEnd(yaml, node)
  const range = (node as { range?: readonly [number, number, number] } | null)?.range
  if (!range) return undefined
  if (isCollection(node) && !node.flow) return nodeEnd(yaml, node.items.at(-1)) ?? range[1]
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')) {
    return blockScalarEnd(yaml.slice(range[0], range[1])) + range[0]
  }
  return range[1] > range[0] ? range[1] : undefined
}

// `|+` keeps its empty lines, so they are part of it; otherwise they mean nothing and stay where they are.
function blockScalarEnd(source: string): number {
  const kept = /^[|>][0-9]?\+/.test(source)
  return source.replace(kept ? /\r?\n$/ : /(?:\r?\n[ \t]*)+$/, '').length
}

function afterColon(yaml: string, pair: Pair): number {
  const keyEnd = (pair.key as { range?: readonly number[] } | null)?.range?.[1] ?? 0
  return yaml.indexOf(':', keyEnd) + 1 || keyEnd
}
