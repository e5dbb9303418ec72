/** The line ending used around an offset, so that what is inserted ends as its neighbours do. */
export function newlineAt(text: string, offset: number): '\n' | '\r\n' {
  const before = offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1)
  const at = before === -1 ? text.indexOf('\n', offset) : before
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n'
}
