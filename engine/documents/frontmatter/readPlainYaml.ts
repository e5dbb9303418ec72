import type { Data } from '../document.ts'
import { readPlainScalar } from './readPlainScalar.ts'
import { characters } from '../text/characters.ts'

const deepest = 8
const suspect = new RegExp(`[${characters.inNoPlainYaml}]`, 'u')
const plainKey = /^([A-Za-z_][A-Za-z0-9_./@+-]*|"[^"\\]{1,200}"):(?: |$)/
const unsureKey = /^(?:true|false|null|constructor|prototype|__proto__|<<)$/i

interface Lines {
  readonly lines: readonly string[]
  next: number
}

// Thrown and caught in this file only: "I am not sure", from any depth.
const unsure = Symbol('unsure')

/**
 * Reads the YAML that we print ourselves, 10 times as fast as the `yaml` package.
 * Undefined for everything it is not sure about: it never gives another value than the package.
 */
export function readPlainYaml(text: string): Data | undefined {
  const unix = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
  if (suspect.test(unix)) return undefined
  const lines = unix.split('\n')
  while (lines.at(-1) === '') lines.pop()
  const from: Lines = { lines, next: 0 }
  try {
    skipComments(from)
    if (from.next === lines.length) return undefined
    const data = readMap(from, 0, {}, 0)
    return from.next === lines.length ? data : undefined
  } catch (thrown) {
    if (thrown === unsure) return undefined
    throw thrown
  }
}

function readMap(from: Lines, indent: number, into: Record<string, unknown>, depth: number): Data {
  if (depth > deepest) throw unsure
  for (;;) {
    const line = from.lines[from.next]
    if (line === undefined || indentOf(line) !== indent) return into
    const rest = indent === 0 ? line : line.slice(indent)
    if (rest.startsWith('- ')) return into
    from.next += 1
    readField(rest, from, indent, into, depth)
    skipComments(from)
  }
}

function readField(source: string, from: Lines, indent: number, into: Record<string, unknown>, depth: number): void {
  const written = plainKey.exec(source)?.[1]
  if (written === undefined) throw unsure
  const key = written.startsWith('"') ? written.slice(1, -1) : written
  if (unsureKey.test(key) || Object.hasOwn(into, key)) throw unsure
  const value = source.slice(written.length + 2)
  into[key] =
    value === '' && source.length === written.length + 1
      ? readBlock(from, indent, depth)
      : readValue(value, from, indent)
}

/** What stands below `key:`; null where nothing does. */
function readBlock(from: Lines, indent: number, depth: number): unknown {
  skipComments(from)
  const line = from.lines[from.next]
  if (line === undefined) return null
  const below = indentOf(line)
  const isList = line.startsWith('- ', below)
  if (below === indent && isList) return readList(from, indent, depth + 1)
  if (below <= indent) return null
  if (below !== indent + 2) throw unsure
  return isList ? readList(from, below, depth + 1) : readMap(from, below, {}, depth + 1)
}

function readList(from: Lines, indent: number, depth: number): unknown[] {
  if (depth > deepest) throw unsure
  const items: unknown[] = []
  for (;;) {
    const line = from.lines[from.next]
    if (line === undefined || indentOf(line) !== indent || !line.startsWith('- ', indent)) break
    from.next += 1
    const source = line.slice(indent + 2)
    if (plainKey.test(source)) {
      const item: Record<string, unknown> = {}
      readField(source, from, indent + 2, item, depth + 1)
      skipComments(from)
      items.push(readMap(from, indent + 2, item, depth + 1))
    } else {
      items.push(readValue(source, from, indent))
    }
    skipComments(from)
  }
  return items
}

function readValue(source: string, from: Lines, indent: number): unknown {
  if (source === '|' || source === '|-') return readLiteral(from, indent + 2, source === '|')
  if (source.startsWith('[')) return readFlowList(source)
  if (source === '{}') return {}
  const value = readPlainScalar(source, false)
  if (value === undefined) throw unsure
  return value
}

function readLiteral(from: Lines, indent: number, ended: boolean): string {
  const pad = ' '.repeat(indent)
  const found: string[] = []
  for (;;) {
    const line = from.lines[from.next]
    if (line === undefined || (line !== '' && !line.startsWith(pad))) break
    found.push(line.slice(indent))
    from.next += 1
  }
  const stop = from.lines[from.next]
  while (found.at(-1) === '') found.pop()
  const first = found[0] ?? ''
  // What begins empty or further in, or ends in a line of blanks, is for the package to judge.
  if (first === '' || first.startsWith(' ') || stop?.startsWith(' '.repeat(indent - 1))) throw unsure
  if (found.some((line) => line !== '' && line.trim() === '')) throw unsure
  return found.join('\n') + (ended ? '\n' : '')
}

function readFlowList(source: string): unknown[] {
  if (!source.endsWith(']')) throw unsure
  const inner = source.slice(1, -1)
  if (inner === '') return []
  return inner.split(', ').map((item) => {
    // A comma inside quotes was cut in two: neither half is a whole scalar.
    const value = readPlainScalar(item, true)
    if (value === undefined) throw unsure
    return value
  })
}

/** Empty lines and comments that begin their line mean nothing between fields. */
function skipComments(from: Lines): void {
  for (;;) {
    const line = from.lines[from.next]
    if (line === undefined || (line !== '' && !line.startsWith('#'))) return
    from.next += 1
  }
}

function indentOf(line: string): number {
  let indent = 0
  while (line.charCodeAt(indent) === 32) indent += 1
  return indent
}
