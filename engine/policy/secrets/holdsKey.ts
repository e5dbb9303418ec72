/** A shorter key could be any word; nothing is gained by keeping it secret. */
const shortest = 8
/** From here on a key is found in pieces and in other clothes, without an ordinary text ever being taken for it. */
const sure = 12

/** Whether one of these keys stands in a text: plainly, in pieces, backwards, in other capitals, or encoded. */
export function holdsKey(text: string, keys: readonly string[]): boolean {
  const long = keys.filter((key) => key.length >= shortest)
  if (long.length === 0 || text === '') return false
  const small = foldText(text)
  if (long.some((key) => small.includes(foldText(key)))) return true
  const disguises = long.flatMap(disguisesOf)
  return readingsOf(small).some((reading) => {
    // Where a letter of a key is missing, as in most texts, the text need not be taken apart.
    const letters = lettersOf(reading)
    const possible = disguises.filter((disguise) => consistsOf(disguise, letters))
    if (possible.length === 0) return false
    const bare = strip(reading)
    return possible.some((disguise) => bare.includes(disguise))
  })
}

/** What is left of a key, however it is spelled, when only small letters and digits of the text count. */
function disguisesOf(key: string): readonly string[] {
  const bytes = Array.from(new TextEncoder().encode(key), (byte) => String.fromCharCode(byte)).join('')
  // In a longer text that is encoded as a whole, a key begins at one of three places of a group.
  const base64 = [0, 2, 3].map((cut, lead) => btoa('\0'.repeat(lead) + bytes.slice(0, bytes.length - ((bytes.length + lead) % 3))).slice(cut))
  const forwards = [key, ...base64].map((words) => strip(foldText(words)))
  return [...forwards, ...forwards.map(backwards), rotate(forwards[0] ?? ''), hexOf(bytes)].filter(({ length }) => length >= sure)
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
function readingsOf(small: string): readonly string[] {
  if (!/%[0-9a-f]{2}|&#|\\[xu]/.test(small)) return [small]
  const decoded = small
    .replace(/%([0-9a-f]{2})|&#x([0-9a-f]{1,6});?|\\x([0-9a-f]{2})|\\u\{?([0-9a-f]{4,6})\}?/g, (_, ...hex: (string | undefined)[]) => letter(parseInt(hex.slice(0, 4).find(Boolean) ?? '', 16)))
    .replace(/&#([0-9]{1,7});?/g, (_, number: string) => letter(Number(number)))
  return [small, foldText(decoded)]
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Capitals made small, and letters of other forms plain. */
function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Which small letters and digits stand in a text. */
function lettersOf(small: string): Uint8Array {
  const letters = new Uint8Array(128)
  for (let at = 0; at < small.length; at++) letters[small.charCodeAt(at)] = 1
  return letters
}

function consistsOf(word: string, letters: Uint8Array): boolean {
  for (let at = 0; at < word.length; at++) if (letters[word.charCodeAt(at)] !== 1) return false
  return true
}

/** The small letters and digits of a text, one after the other. Slice by slice, which is three times as fast as replacing. */
function strip(small: string): string {
  let kept = ''
  let start = -1
  for (let at = 0; at <= small.length; at++) {
    const code = at < small.length ? small.charCodeAt(at) : 0
    const counts = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (counts && start < 0) start = at
    if (counts || start < 0) continue
    kept += small.slice(start, at)
    start = -1
  }
  return kept
}

function backwards(text: string): string {
  let turned = ''
  for (let at = text.length - 1; at >= 0; at--) turned += text.charAt(at)
  return turned
}
