/** A value written out in a program, or `unread` where it is more than a value. */
export interface Literal {
  readonly value: unknown
  /** The offset behind it. */
  readonly end: number
}

/** What stands where a program would have to run to know the value. */
export const unread = Symbol('unread')

export type Language = 'javascript' | 'python'

interface Reader {
  readonly text: string
  readonly language: Language
  /** Names whose value is known: `const base = '/x/'`. */
  readonly names: ReadonlyMap<string, unknown>
  at: number
}

const deepest = 64
const word = /[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/y
const number = /-?\d[\d_]*(?:\.\d+)?/y
const words: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  True: true,
  False: false,
  null: null,
  None: null,
  undefined: undefined,
}

/** Reads the value that begins at an offset: a text, a number, a list, a map; of a call its first map. */
export function readLiteral(
  text: string,
  at: number,
  language: Language,
  names: ReadonlyMap<string, unknown> = new Map(),
): Literal {
  const reader: Reader = { text, language, names, at }
  const value = readValue(reader, 0)
  return { value, end: reader.at }
}

/** A value up to the comma or bracket that ends it; with anything more around it, it is unread. */
function readValue(reader: Reader, depth: number): unknown {
  skipBlank(reader)
  const value = depth > deepest ? unread : readSimple(reader, depth)
  if (depth === 0 && endsLine(reader)) return value
  skipBlank(reader)
  if (/^(?:as|satisfies)\b/.test(reader.text.slice(reader.at, reader.at + 10))) {
    skipRest(reader)
    return value
  }
  const rest = reader.at
  skipRest(reader)
  return reader.at > rest && reader.text.slice(rest, reader.at).trim() !== '' ? unread : value
}

/** A statement ends with its line, or with a semicolon. */
function endsLine({ text, at }: Reader): boolean {
  const end = text.indexOf('\n', at)
  return /^[ \t]*(?:(?:#|\/\/|;).*)?$/.test(text.slice(at, end < 0 ? undefined : end))
}

function readSimple(reader: Reader, depth: number): unknown {
  const mark = reader.text[reader.at]
  if (mark === '{') return readMap(reader, depth)
  if (mark === '[') return readList(reader, ']', depth)
  if (mark === '(' && reader.language === 'python') return readList(reader, ')', depth)
  if (mark === '(') {
    reader.at += 1
    const value = readValue(reader, depth + 1)
    if (reader.text[reader.at] === ')') reader.at += 1
    return value
  }
  if (mark === '"' || mark === "'" || mark === '`') return readText(reader)
  const digits = match(reader, number)
  if (digits !== undefined) return Number(digits.replaceAll('_', ''))
  const name = match(reader, word)
  if (name === undefined) return unread
  if (Object.hasOwn(words, name)) return words[name]
  if (/^[rRbBuU]{1,2}$/.test(name) && /["']/.test(reader.text[reader.at] ?? '')) return readText(reader)
  if (reader.names.has(name)) return reader.names.get(name)
  return reader.language === 'javascript' && reader.text[reader.at] === '(' ? readCall(reader, depth) : unread
}

/** `defineConfig({ … })` is the map inside; so is `starlight({ … })`, with the name of what was called. */
function readCall(reader: Reader, depth: number): unknown {
  const name = /[\w$]+$/.exec(reader.text.slice(Math.max(0, reader.at - 60), reader.at))?.[0] ?? ''
  reader.at += 1
  const value = readValue(reader, depth + 1)
  while (reader.text[reader.at] === ',') {
    reader.at += 1
    readValue(reader, depth + 1)
  }
  if (reader.text[reader.at] === ')') reader.at += 1
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, '()': name } : unread
}

function readMap(reader: Reader, depth: number): unknown {
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  reader.at += 1
  for (;;) {
    skipBlank(reader)
    const mark = reader.text[reader.at]
    if (mark === undefined) return fields
    if (mark === '}') {
      reader.at += 1
      return fields
    }
    if (mark === ',') {
      reader.at += 1
      continue
    }
    const key = mark === '"' || mark === "'" ? readText(reader) : (match(reader, word) ?? match(reader, number))
    skipBlank(reader)
    if (typeof key === 'string' && reader.text[reader.at] === ':') {
      reader.at += 1
      fields[key] = readValue(reader, depth + 1)
    } else {
      // A spread, a method, a computed key, or a name that stands for itself.
      if (typeof key === 'string') fields[key] = reader.names.get(key) ?? unread
      else fields['...'] = unread
      const before = reader.at
      skipRest(reader)
      if (reader.at === before && reader.text[reader.at] !== ',' && reader.text[reader.at] !== '}') reader.at += 1
    }
  }
}

function readList(reader: Reader, close: string, depth: number): unknown {
  const values: unknown[] = []
  reader.at += 1
  for (;;) {
    skipBlank(reader)
    const mark = reader.text[reader.at]
    if (mark === undefined) return values
    reader.at += mark === close || mark === ',' ? 1 : 0
    if (mark === close) return values
    if (mark === ',') continue
    const before = reader.at
    values.push(readValue(reader, depth + 1))
    if (reader.at === before) reader.at += 1
  }
}

function readText(reader: Reader): string | typeof unread {
  const { text } = reader
  const mark = text[reader.at]!
  const fence = reader.language === 'python' && text.startsWith(mark.repeat(3), reader.at) ? mark.repeat(3) : mark
  let value = ''
  for (let at = reader.at + fence.length; at < text.length; at++) {
    if (text.startsWith(fence, at)) {
      reader.at = at + fence.length
      return mark === '`' && value.includes('${') ? unread : value
    }
    if (text[at] === '\n' && fence.length === 1 && mark !== '`') break
    if (text[at] === '\\') value += text[++at] === 'n' ? '\n' : (text[at] ?? '')
    else value += text[at]
  }
  reader.at = text.length
  return unread
}

/** Goes on to the comma or bracket that ends the value at hand, over brackets, texts and comments. */
function skipRest(reader: Reader): void {
  const { text } = reader
  let depth = 0
  for (; reader.at < text.length; reader.at++) {
    const mark = text[reader.at]!
    if (depth === 0 && /[,)\]};]/.test(mark)) return
    if (depth === 0 && mark === '\n' && reader.language === 'python') return
    if (mark === '"' || mark === "'" || mark === '`') {
      readText(reader)
      reader.at -= 1
    } else if (/[([{]/.test(mark)) depth += 1
    else if (/[)\]}]/.test(mark)) depth -= 1
    else if (isComment(reader)) {
      skipComment(reader)
      reader.at -= 1
    }
  }
}

function skipBlank(reader: Reader): void {
  for (;;) {
    while (/\s/.test(reader.text[reader.at] ?? '')) reader.at += 1
    if (!isComment(reader)) return
    skipComment(reader)
  }
}

function isComment({ text, at, language }: Reader): boolean {
  if (language === 'python') return text[at] === '#'
  return text[at] === '/' && (text[at + 1] === '/' || text[at + 1] === '*')
}

function skipComment(reader: Reader): void {
  const long = reader.language === 'javascript' && reader.text[reader.at + 1] === '*'
  const end = reader.text.indexOf(long ? '*/' : '\n', reader.at + 1)
  reader.at = end < 0 ? reader.text.length : end + (long ? 2 : 0)
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  const here = new RegExp(pattern)
  here.lastIndex = reader.at
  const found = here.exec(reader.text)?.[0]
  if (found !== undefined) reader.at += found.length
  return found
}
