/** A way in which somebody would write a key to get it past whoever looks for it. */
export interface Disguise {
  readonly name: string
  /** What the key looks like then, in one of these forms: where it stands in a longer text may be told by its form. */
  write(key: string): readonly string[]
}

/** What a letter of ASCII is thirteen letters further, by its code; other signs stay as they are. */
const rotated = Array.from({ length: 128 }, (_, code) => {
  const first = code < 97 ? 65 : 97
  const letter = code - first
  return String.fromCharCode(letter >= 0 && letter < 26 ? ((letter + 13) % 26) + first : code)
})
const inHex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const turnings: readonly { readonly name: string; turn(key: string): string }[] = [
  { name: 'as it is', turn: (key) => key },
  { name: 'backwards', turn: reverse },
  { name: 'rotated by thirteen letters', turn: rotate },
]

const codings: readonly Disguise[] = [
  { name: 'in letters', write: (word) => [word] },
  { name: 'in hexadecimal', write: (word) => [hexOf(bytesOf(word))] },
  { name: 'in base64', write: (word) => inBase64(word).flatMap(alsoForAddresses) },
]

/**
 * What is looked for in place of a key, by whoever refuses it and by whoever takes it out. There is no other list, so
 * that neither knows less than the other. Capitals, and what stands between the letters, are theirs to see through.
 */
export const disguises: readonly Disguise[] = turnings.flatMap(({ name, turn }) =>
  codings.map((coding) => ({ name: `${name}, ${coding.name}`, write: (key: string) => coding.write(turn(key)) })),
)

/** Every look of a key, each once. */
export function disguisesOf(key: string): readonly string[] {
  return [...new Set(disguises.flatMap(({ write }) => write(key)))]
}

/** A sign that a text writes by its number. */
export interface Escape {
  readonly start: number
  readonly end: number
  readonly sign: string
}

const digit = '[0-9a-fA-F]'
/** How a sign is written by its number: in addresses, in HTML, in strings of programs and of YAML. */
const numbers: readonly { readonly pattern: string; readonly base: 10 | 16 }[] = [
  { pattern: `%(${digit}{2})`, base: 16 },
  { pattern: `&#[xX](${digit}{1,6});?`, base: 16 },
  { pattern: '&#([0-9]{1,7});?', base: 10 },
  { pattern: `\\\\x(${digit}{2})`, base: 16 },
  { pattern: `\\\\u(${digit}{4})`, base: 16 },
  { pattern: `\\\\U(${digit}{8})`, base: 16 },
  { pattern: `\\\\u\\{(${digit}{1,8})\\}`, base: 16 },
]

/** The signs of a text that are written by their numbers, in order. */
export function escapesIn(text: string): readonly Escape[] {
  if (!/[%\\]|&#/.test(text)) return []
  const pattern = new RegExp(numbers.map((number) => number.pattern).join('|'), 'g')
  return Array.from(text.matchAll(pattern), (match) => {
    const way = numbers.findIndex((_, at) => match[at + 1] !== undefined)
    const code = parseInt(match[way + 1] ?? '', numbers[way]?.base ?? 16)
    const sign = code <= 0x10ffff ? String.fromCodePoint(code) : ''
    return { start: match.index, end: match.index + match[0].length, sign }
  })
}

/** The text as it stands, and as it is read where signs are written by their numbers. */
export function readingsOf(text: string): readonly string[] {
  const escapes = escapesIn(text)
  if (escapes.length === 0) return [text]
  let decoded = ''
  let at = 0
  for (const { start, end, sign } of escapes) {
    decoded += text.slice(at, start) + sign
    at = end
  }
  return [text, decoded + text.slice(at)]
}

/**
 * In base64 three bytes become four characters, so a word looks one of three ways; its first and last characters hang
 * on its neighbours.
 */
function inBase64(word: string): readonly string[] {
  const bytes = bytesOf(word)
  return [0, 2, 3].map((start, before) => {
    const encoded = btoa('\0'.repeat(before) + bytes).replace(/=+$/, '')
    return encoded.slice(start, (before + bytes.length) % 3 === 0 ? undefined : -1)
  })
}

/** Base64 has two signs of its own, which are others in an address. */
function alsoForAddresses(text: string): readonly string[] {
  return /[+/]/.test(text) ? [text, text.replaceAll('+', '-').replaceAll('/', '_')] : [text]
}

function reverse(key: string): string {
  let turned = ''
  for (const sign of key) turned = sign + turned
  return turned
}

function rotate(key: string): string {
  let turned = ''
  for (let at = 0; at < key.length; at++) turned += rotated[key.charCodeAt(at)] ?? key.charAt(at)
  return turned
}

/** Each byte of a text as one character. */
function bytesOf(text: string): string {
  return /^[\u0000-\u007f]*$/.test(text) ? text : String.fromCharCode(...new TextEncoder().encode(text))
}

function hexOf(bytes: string): string {
  let hex = ''
  for (let at = 0; at < bytes.length; at++) hex += inHex[bytes.charCodeAt(at)] ?? ''
  return hex
}
