/**
 * Whether a text has this many characters of a token (letters, digits, `_`, `-`) in a row. Looks at every fourth
 * character or so.
 */
export function hasLongWord(text: string, long: number): boolean {
  for (let start = 0; start + long <= text.length;) {
    let at = start + long - 1
    while (at >= start && ofToken(text.charCodeAt(at))) at--
    if (at < start) return true
    start = at + 1
  }
  return false
}

function ofToken(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === 95 ||
    code === 45
  )
}
