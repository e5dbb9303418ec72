/** Attributes in braces at the end of a heading or on a line of their own, and where they begin. */
export interface Attributes {
  readonly id?: string
  readonly start: number
}

const attribute =
  /\s*(?:#([^\s{}"'=<>`]+)|\.[^\s{}"'=<>`]+|([A-Za-z_:][\w:.-]*)\s{0,9}=\s{0,9}(?:"([^"]{0,999})"|([-\w.]+)))/y

/** Reads `{#id .class key="value"}` at the end of a line; undefined where the braces hold something else. */
export function readAttributes(line: string): Attributes | undefined {
  const text = line.trimEnd()
  const start = text.lastIndexOf('{')
  if (start < 0 || !text.endsWith('}')) return undefined
  const inside = text.slice(start + 1, -1)
  const pattern = new RegExp(attribute)
  let id: string | undefined
  let at = 0
  for (;;) {
    pattern.lastIndex = at
    const match = pattern.exec(inside)
    if (!match) break
    at = pattern.lastIndex
    if (match[1] !== undefined) id ??= match[1]
    else if (match[2] === 'id') id ??= match[3] ?? match[4]
  }
  if (inside.slice(at).trim() !== '') return undefined
  return id === undefined ? { start } : { id, start }
}
