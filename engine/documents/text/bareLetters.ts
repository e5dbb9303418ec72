/** Which letter or digit a character counts as; 0: none. */
const counting = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
)

/** A shorter text, as a key is, costs less to replace in than to make bytes of. */
const few = 200

/** The letters and digits of a text, one after the other, capitals made small and other forms plain. */
export function bareLetters(text: string): string {
  return text.length < few ? byPattern(text) : byBytes(text)
}

function byPattern(text: string): string {
  const plain = /[^\u0000-\u007f]/.test(text) ? inAscii(text) : text
  return plain.replace(/[^A-Za-z0-9]+/g, '').toLowerCase()
}

/** Three times as fast as replacing, in a long text. */
function byBytes(text: string): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > text.length) return bareLetters(inAscii(text))
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const counted = counting[bytes[at] ?? 0] ?? 0
    if (counted !== 0) bytes[length++] = counted
  }
  return new TextDecoder().decode(bytes.subarray(0, length))
}

/** A letter of full width is a letter, and so is one with an accent. */
function inAscii(text: string): string {
  return text.normalize('NFKD').replace(/[^\u0000-\u007f]/g, '')
}
