import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Document, Pair, Scalar } from 'yaml'
import type { Data } from '../document.ts'
import { fieldEnd } from './fieldEnd.ts'
import { printFields } from './printFields.ts'
import { printScalar } from './printScalar.ts'
import type { YamlEdit } from './yamlEdit.ts'

/** Ways to write an edit into YAML text, the one that touches least first; some may not mean what is wanted. */
export function* wordings(
  yaml: string,
  tree: Document.Parsed,
  { keys, value }: YamlEdit,
  wanted: Data,
  lineEnd: string,
): Generator<string> {
  const trail = follow(tree, keys)
  const field = trail[keys.length - 1]
  if (value === undefined) {
    if (field) yield withoutField(yaml, field.pair)
  } else {
    if (field) yield* withItems(yaml, field.pair, value, lineEnd)
    if (field) yield* besideKey(yaml, field.pair, value)
    else {
      const map = trail.at(-1)?.pair.value ?? tree.contents
      yield* withInlineField(yaml, map, keys.slice(trail.length), value)
      yield withField(yaml, map, keys.slice(trail.length), value, lineEnd)
    }
  }
  // Then the field as we print it; where that is not enough, the field it stands in, and so on outwards.
  for (const { pair, path } of trail.reverse()) {
    const now = valueAt(wanted, path)
    if (now !== undefined) yield reprinted(yaml, pair, now, lineEnd)
  }
}

interface Step {
  readonly pair: Pair
  readonly path: readonly string[]
}

/** The pairs that lead to a key, as far as they exist. */
function follow(tree: Document.Parsed, keys: readonly string[]): Step[] {
  const steps: Step[] = []
  let node: unknown = tree.contents
  for (const [index, key] of keys.entries()) {
    if (!isMap(node)) break
    const pair: Pair | undefined = node.items.find((item) => keyOf(item) === key)
    if (!pair) break
    steps.push({ pair, path: keys.slice(0, index + 1) })
    node = pair.value
  }
  return steps
}

function* besideKey(yaml: string, { key, value: node }: Pair, value: unknown): Generator<string> {
  const beside = isScalar(node) && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED'
  if (isInlineScalar(value) && (beside || isAlias(node))) {
    const [start, end] = rangeOf(node)
    const quotes = isScalar(node) ? quoteStyles[node.type ?? ''] : undefined
    if (end > start) yield splice(yaml, start, end, printScalar(value, quotes))
    // `key:` with nothing, or a comment, beside it.
    const colon = yaml.indexOf(':', rangeOf(key)[1]) + 1
    yield splice(yaml, colon, colon, ` ${printScalar(value, quotes)}`)
  }
  if (Array.isArray(value) && value.every(isInlineScalar) && isSeq(node) && node.flow) {
    const [start, end] = rangeOf(node)
    yield splice(yaml, start, end, `[${value.map((item) => printScalar(item, 'none', true)).join(', ')}]`)
  }
}

/** With new last items of a list, where that is all that changes. */
function* withItems(yaml: string, pair: Pair, value: unknown, lineEnd: string): Generator<string> {
  const list = pair.value
  if (!isSeq(list) || list.items.length === 0 || !Array.isArray(value)) return
  const more = value.slice(list.items.length)
  if (more.length === 0 || !more.every(isInlineScalar)) return
  const [start] = rangeOf(list)
  if (list.flow) {
    yield beforeBracket(yaml, list, more.map((item) => `, ${printScalar(item, 'none', true)}`).join(''))
  } else {
    const pad = ' '.repeat(columnOf(yaml, start))
    const at = lineAfter(yaml, fieldEnd(yaml, pair))
    const gap = yaml[at - 1] === '\n' ? '' : lineEnd
    yield splice(yaml, at, at, gap + more.map((item) => `${pad}- ${printScalar(item)}${lineEnd}`).join(''))
  }
}

const quoteStyles: Record<string, 'single' | 'double'> = { QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' }

/** A new last field of a map that is written in braces. */
function* withInlineField(
  yaml: string,
  map: unknown,
  [key, ...below]: readonly string[],
  value: unknown,
): Generator<string> {
  if (!isMap(map) || !map.flow || map.items.length === 0 || key === undefined || below.length > 0) return
  if (!isInlineScalar(value)) return
  yield beforeBracket(yaml, map, `, ${printScalar(key, 'none', true)}: ${printScalar(value, 'none', true)}`)
}

/** With more at the end of a list or map in brackets; the blank before the bracket stays. */
function beforeBracket(yaml: string, node: unknown, more: string): string {
  const [start, end] = rangeOf(node)
  const inside = yaml.slice(start, end - 1).trimEnd()
  return splice(yaml, start + inside.length, start + inside.length, more)
}

/** A new last field of a map. */
function withField(yaml: string, map: unknown, keys: readonly string[], value: unknown, lineEnd: string): string {
  const field = keys.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as object
  const indent = isMap(map) ? columnOf(yaml, rangeOf(map.items[0]?.key)[0]) : 0
  const printed = printFields(field, indent).replaceAll('\n', lineEnd)
  const last = isMap(map) && indent > 0 ? map.items.at(-1) : undefined
  const at = last ? lineAfter(yaml, fieldEnd(yaml, last)) : yaml.length
  const gap = at === 0 || yaml[at - 1] === '\n' ? '' : lineEnd
  return splice(yaml, at, at, gap + printed)
}

/** Without the field's lines; a comment above it stays. */
function withoutField(yaml: string, pair: Pair): string {
  const start = rangeOf(pair.key)[0]
  return splice(yaml, start - columnOf(yaml, start), lineAfter(yaml, fieldEnd(yaml, pair)), '')
}

/** With the field's value as we print it; the key, and a comment beside it, stay as they are written. */
function reprinted(yaml: string, pair: Pair, value: unknown, lineEnd: string): string {
  const [start, keyEnd] = rangeOf(pair.key)
  const indent = columnOf(yaml, start)
  const end = fieldEnd(yaml, pair)
  const stop = yaml.slice(end).search(/\r?\n|$/) + end
  const old = yaml.slice(keyEnd, end)
  const comment = old.includes('\n') ? (/^ *:([ \t]+#.*)/.exec(old)?.[1] ?? '') : yaml.slice(end, stop)
  const [first = '', ...more] = printFields({ k: value }, indent)
    .slice(indent + 1, -1)
    .split('\n')
  return splice(yaml, keyEnd, stop, [first + comment, ...more].join(lineEnd))
}

function isInlineScalar(value: unknown): value is string | number | boolean | null {
  if (typeof value === 'string') return !value.includes('\n')
  return value === null || typeof value === 'number' || typeof value === 'boolean'
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Data | undefined)?.[key], data)
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? ((pair.key as Scalar).value ?? '') : pair.key)
}

function rangeOf(node: unknown): readonly [number, number] {
  const [start = 0, end = start] = (node as { range?: readonly number[] } | null)?.range ?? []
  return [start, end]
}

function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.slice(0, offset).lastIndexOf('\n') + 1)
}

function lineAfter(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset)
  return end < 0 ? yaml.length : end + 1
}

function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end)
}
