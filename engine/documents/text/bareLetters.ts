/** Which letter or digit a character counts as; 0: none. */
const counting = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
)

/**
 * The letters and digits of a text, one after the other, capitals made small and other forms plain. Byte by byte, which
 * is three times as fast as replacing.
 */
export function bareLetters(text: string): string {
  const bytes = new TextEncoder().encode(text)
  // A letter of full width is a letter, and so is one with an accent.
  if (bytes.length > text.length) return bareLetters(text.normalize('NFKD').replace(/[^\u0000-\u007f]/g, ''))
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const counted = counting[bytes[at] ?? 0] ?? 0
    if (counted !== 0) bytes[length++] = counted
  }
  return new TextDecoder().decode(bytes.subarray(0, length))
}
