/** How the line at an offset ends; the last line of a text as the one before it. */
export function lineEndAt(text: string, offset: number): '\n' | '\r\n' {
  const after = text.indexOf('\n', offset)
  const end = after === -1 ? text.lastIndexOf('\n') : after
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n'
}
