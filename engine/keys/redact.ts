/** What stands in the place of a key. */
const cover = '[key removed]'

/**
 * Takes every key out of a value, at any depth and in names too: as it is, and as somebody would spell it to get it
 * out: backwards, in hexadecimal, percent-encoded, in base64 wherever in the encoded text it begins.
 */
export function redact<T>(value: T, secrets: readonly string[]): T {
  if (secrets.length === 0) return value
  return cleanse(value, new RegExp(secrets.flatMap(spellings).join('|'), 'gi')) as T
}

function cleanse(value: unknown, pattern: RegExp): unknown {
  if (typeof value === 'string') return value.replace(pattern, cover)
  if (Array.isArray(value)) return value.map((item) => cleanse(item, pattern))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name.replace(pattern, cover), cleanse(item, pattern)]),
  )
}

/** Patterns, the long ones first, so that none leaves the rest of another. */
function spellings(secret: string): string[] {
  const backwards = [...secret].reverse().join('')
  return [secret, backwards].flatMap((word) => [
    [...Buffer.from(word)].map((byte) => `(?:%${hex(byte)}|${escape(String.fromCharCode(byte))})`).join(''),
    Buffer.from(word).toString('hex'),
    ...inBase64(word),
  ])
}

/**
 * In base64 three bytes become four characters, so a word looks one of three ways; its first and last characters hang
 * on its neighbours.
 */
function inBase64(word: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(word)])
      .toString('base64')
      .replace(/=+$/, '')
    const start = [0, 2, 3][before] ?? 0
    const whole = (before + Buffer.byteLength(word)) % 3 === 0
    return escape(encoded.slice(start, whole ? undefined : -1))
      .replaceAll('\\+', '[+-]')
      .replaceAll('/', '[/_]')
  })
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
