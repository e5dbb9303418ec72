import type { Tree } from './tree.ts'

type Fields = Record<string, unknown>

interface Cursor {
  readonly text: string
  at: number
}

// Thrown and caught in this file only.
const unreadable = Symbol('unreadable')
const deepest = 32
const bareKey = /[A-Za-z0-9_-]+/y
const bareValue = /[^\s,\]}#]+/y

/** A settings file in TOML as data; what follows the first line that cannot be read is left out. Dates stay texts. */
export function readToml(text: string): Tree {
  const root: Fields = Object.create(null) as Fields
  const cursor = { text: text.replaceAll('\r\n', '\n'), at: 0 }
  let table = root
  try {
    for (;;) {
      skipBlank(cursor)
      if (cursor.at >= cursor.text.length) break
      if (cursor.text[cursor.at] === '[') table = openTable(cursor, root)
      else readPair(cursor, table, 0)
      endLine(cursor)
    }
  } catch (thrown) {
    if (thrown !== unreadable) throw thrown
  }
  return root
}

function openTable(cursor: Cursor, root: Fields): Fields {
  const many = cursor.text.startsWith('[[', cursor.at)
  cursor.at += many ? 2 : 1
  const path = readKeys(cursor)
  expect(cursor, many ? ']]' : ']')
  const parent = descend(root, path.slice(0, -1))
  const name = path.at(-1) ?? ''
  if (!many) return descend(parent, [name])
  const row = Object.create(null) as Fields
  const rows = parent[name]
  if (Array.isArray(rows)) rows.push(row)
  else parent[name] = [row]
  return row
}

function readPair(cursor: Cursor, table: Fields, depth: number): void {
  const path = readKeys(cursor)
  expect(cursor, '=')
  descend(table, path.slice(0, -1))[path.at(-1) ?? ''] = readValue(cursor, depth)
}

/** The table at a path, made where it is not there; of a list of tables the last one. */
function descend(from: Fields, path: readonly string[]): Fields {
  let table = from
  for (const key of path) {
    const there = table[key]
    const inner: unknown = Array.isArray(there) ? there.at(-1) : there
    if (inner === undefined) table = table[key] = Object.create(null) as Fields
    else if (typeof inner === 'object' && inner !== null) table = inner as Fields
    else throw unreadable
  }
  return table
}

function readKeys(cursor: Cursor): readonly string[] {
  const keys: string[] = []
  do {
    skipSpace(cursor)
    const mark = cursor.text[cursor.at]
    keys.push(mark === '"' || mark === "'" ? readText(cursor) : readBare(cursor, bareKey))
    skipSpace(cursor)
  } while (accept(cursor, '.'))
  return keys
}

function readValue(cursor: Cursor, depth: number): unknown {
  if (depth > deepest) throw unreadable
  skipSpace(cursor)
  const mark = cursor.text[cursor.at]
  if (mark === '"' || mark === "'") return readText(cursor)
  if (mark === '[') return readList(cursor, depth)
  if (mark === '{') return readInline(cursor, depth)
  const bare = readBare(cursor, bareValue)
  if (bare === 'true' || bare === 'false') return bare === 'true'
  const number = Number(bare.replaceAll('_', ''))
  return Number.isNaN(number) ? bare : number
}

function readList(cursor: Cursor, depth: number): unknown[] {
  const values: unknown[] = []
  cursor.at += 1
  for (;;) {
    skipBlank(cursor)
    if (accept(cursor, ']')) return values
    values.push(readValue(cursor, depth + 1))
    skipBlank(cursor)
    if (accept(cursor, ',')) continue
    expect(cursor, ']')
    return values
  }
}

function readInline(cursor: Cursor, depth: number): Fields {
  const fields = Object.create(null) as Fields
  cursor.at += 1
  for (;;) {
    skipBlank(cursor)
    if (accept(cursor, '}')) return fields
    readPair(cursor, fields, depth + 1)
    skipBlank(cursor)
    if (accept(cursor, ',')) continue
    expect(cursor, '}')
    return fields
  }
}

function readText(cursor: Cursor): string {
  const mark = cursor.text[cursor.at]!
  const fence = cursor.text.startsWith(mark.repeat(3), cursor.at) ? mark.repeat(3) : mark
  let text = ''
  for (let at = cursor.at + fence.length; at < cursor.text.length; at++) {
    if (cursor.text.startsWith(fence, at)) {
      cursor.at = at + fence.length
      return fence.length === 3 ? text.replace(/^\n/, '') : text
    }
    const character = cursor.text[at]!
    if (fence.length === 1 && character === '\n') break
    if (mark === '"' && character === '\\') text += escaped(cursor.text[++at] ?? '')
    else text += character
  }
  throw unreadable
}

function escaped(character: string): string {
  return { n: '\n', t: '\t', r: '\r' }[character] ?? character
}

function readBare(cursor: Cursor, pattern: RegExp): string {
  const bare = new RegExp(pattern)
  bare.lastIndex = cursor.at
  const found = bare.exec(cursor.text)?.[0]
  if (found === undefined) throw unreadable
  cursor.at += found.length
  return found
}

function accept(cursor: Cursor, mark: string): boolean {
  if (!cursor.text.startsWith(mark, cursor.at)) return false
  cursor.at += mark.length
  return true
}

function expect(cursor: Cursor, mark: string): void {
  skipSpace(cursor)
  if (!accept(cursor, mark)) throw unreadable
}

function endLine(cursor: Cursor): void {
  skipSpace(cursor)
  if (cursor.text[cursor.at] === '#') skipComment(cursor)
  if (cursor.at < cursor.text.length && !accept(cursor, '\n')) throw unreadable
}

function skipSpace(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ' || cursor.text[cursor.at] === '\t') cursor.at += 1
}

function skipBlank(cursor: Cursor): void {
  for (;;) {
    skipSpace(cursor)
    if (cursor.text[cursor.at] === '#') skipComment(cursor)
    if (!accept(cursor, '\n')) return
  }
}

function skipComment(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.at)
  cursor.at = end < 0 ? cursor.text.length : end
}
