/** A shorter key could be any word; nothing is gained by keeping it secret. */
const shortest = 8
/** From here on a key is found in pieces and in other clothes, without an ordinary text ever being taken for it. */
const sure = 12
/** Which letter or digit a character counts as; 0: none. */
const counting = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
)

/** Whether one of these keys stands in a text: plainly, in pieces, backwards, in other capitals, or encoded. */
export function holdsKey(text: string, keys: readonly string[]): boolean {
  const long = keys.filter((key) => key.length >= shortest)
  if (long.length === 0 || text === '') return false
  if (long.some((key) => key.length < 2 * sure && text.toLowerCase().includes(key.toLowerCase()))) return true
  const disguises = long.flatMap(disguisesOf)
  return readingsOf(text).some((reading) => {
    const bare = strip(reading)
    return disguises.some((disguise) => bare.includes(disguise))
  })
}

/** What is left of a key, however it is spelled, when only small letters and digits of the text count. */
function disguisesOf(key: string): readonly string[] {
  const bytes = /^[\u0000-\u007f]*$/.test(key)
    ? key
    : Array.from(new TextEncoder().encode(key), (byte) => String.fromCharCode(byte)).join('')
  // In a longer text that is encoded as a whole, a key begins at one of three places of a group.
  const base64 = [0, 2, 3].map((cut, lead) =>
    btoa('\0'.repeat(lead) + bytes.slice(0, bytes.length - ((bytes.length + lead) % 3))).slice(cut),
  )
  const forwards = [key, ...base64].map(strip)
  const [plain = ''] = forwards
  return [...forwards, backwards(plain), rotate(plain), hexOf(bytes)].filter(({ length }) => length >= sure)
}

function hexOf(bytes: string): string {
  let hex = ''
  for (let at = 0; at < bytes.length; at++) hex += (bytes.charCodeAt(at) + 256).toString(16).slice(1)
  return hex
}

/** By thirteen letters. */
function rotate(small: string): string {
  let rotated = ''
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at)
    rotated += String.fromCharCode(code < 97 ? code : ((code - 97 + 13) % 26) + 97)
  }
  return rotated
}

/** The text as it stands, and as it would be read once percent signs and entities are decoded. */
function readingsOf(text: string): readonly string[] {
  if (!/%[0-9a-fA-F]{2}|&#|\\[xuU]/.test(text)) return [text]
  const decoded = text
    .replace(
      /%([0-9a-f]{2})|&#x([0-9a-f]{1,6});?|\\x([0-9a-f]{2})|\\u\{?([0-9a-f]{4,8})\}?/gi,
      (_, ...hex: (string | undefined)[]) => letter(parseInt(hex.slice(0, 4).find(Boolean) ?? '', 16)),
    )
    .replace(/&#([0-9]{1,7});?/g, (_, number: string) => letter(Number(number)))
  return [text, decoded]
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/**
 * The letters and digits of a text, one after the other, capitals made small and other forms plain. Byte by byte, which
 * is three times as fast as replacing.
 */
function strip(text: string): string {
  const bytes = new TextEncoder().encode(text)
  // A letter of full width is a letter.
  if (bytes.length > text.length) return strip(text.normalize('NFKC').replace(/[^\u0000-\u007f]/g, ''))
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const counted = counting[bytes[at] ?? 0] ?? 0
    if (counted !== 0) bytes[length++] = counted
  }
  return new TextDecoder().decode(bytes.subarray(0, length))
}

function backwards(text: string): string {
  let turned = ''
  for (let at = text.length - 1; at >= 0; at--) turned += text.charAt(at)
  return turned
}
