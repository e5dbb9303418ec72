/** One line of a tree object. */
export interface TreeLine {
  readonly mode: string
  readonly name: string
  readonly oid: string
}

/**
 * The entries of a tree object: `<mode> <name>\0<20 bytes of id>`, one after another. The whole buffer becomes two
 * strings once, and the entries are slices of them: a call into a buffer for each would take four times as long.
 */
export function decodeTree(raw: Buffer): TreeLine[] {
  const lines: TreeLine[] = []
  const text = raw.toString('latin1')
  const hex = raw.toString('hex')
  for (let at = 0; at < text.length;) {
    const space = text.indexOf(' ', at)
    const end = text.indexOf('\0', space)
    const name = text.slice(space + 1, end)
    const ascii = !/[\x80-\xff]/.test(name)
    lines.push({
      mode: text.slice(at, space),
      name: ascii ? name : raw.toString('utf8', space + 1, end),
      oid: hex.slice(end * 2 + 2, end * 2 + 42),
    })
    at = end + 21
  }
  return lines
}
