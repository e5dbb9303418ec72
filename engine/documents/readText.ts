import type { FilePath } from './document.ts'
import type { Problem } from './problem.ts'
import type { TextOutcome } from './textOutcome.ts'
import { characters } from './text/characters.ts'

/** The largest text file that is read, in bytes: documents are read by people, and this is a long book. */
const largest = 1024 * 1024
const control = new RegExp(`[${characters.inNoText}]`)

/**
 * The text that bytes are, or why they are none: not UTF-8, a control character, half a character, too much of it. A
 * text that was decoded before is looked at in the same way; the same fault has the same rule wherever a file lies.
 */
export function readText(source: Uint8Array | string, path: FilePath): TextOutcome {
  const size = sizeOf(source)
  if (size > largest) {
    return invalid({
      rule: 'text/too-large',
      message: 'The file is larger than is ever read.',
      path,
      expected: `at most ${largest / 1024} KiB`,
      got: `${Math.ceil(size / 1024)} KiB`,
    })
  }
  const text = typeof source === 'string' ? source : decode(source)
  if (text === undefined) return invalid({ ...notUtf8, path, line: lineOfBadBytes(source as Uint8Array) })
  const at = text.search(control)
  if (at >= 0) return invalid(controlCharacter(text, at, path))
  if (!text.isWellFormed()) {
    const line = text.split('\n').findIndex((part) => !part.isWellFormed()) + 1
    return invalid({ ...notUtf8, path, line, got: 'half of a surrogate pair' })
  }
  return { kind: 'text', text }
}

/** In bytes. A unit of text takes three at most, so only a long text is counted. */
function sizeOf(source: Uint8Array | string): number {
  if (typeof source !== 'string' || source.length * 3 <= largest) return source.length
  return new TextEncoder().encode(source).length
}

const notUtf8: Problem = {
  rule: 'text/not-utf-8',
  message: 'The file is not UTF-8 text.',
  expected: 'a file saved as UTF-8',
  got: 'bytes that mean no character',
}

function invalid(problem: Problem): TextOutcome {
  return { kind: 'invalid', problems: [problem] }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    // `ignoreBOM` keeps a byte order mark, so that offsets and edits stay true to the file.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// No character of UTF-8 contains a line feed byte, so each line can be tried alone.
function lineOfBadBytes(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line += 1) {
    const end = bytes.indexOf(10, start)
    const part = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (end < 0 || decode(part) === undefined) return line
    start = end + 1
  }
}

function controlCharacter(text: string, at: number, path: FilePath): Problem {
  const before = text.slice(0, at)
  return {
    rule: 'text/control-character',
    message: 'A control character stands here.',
    path,
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    expected: 'text without control characters (tabs and line ends are fine)',
    got: `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`,
  }
}
