/** One line of a tree object. */
export interface TreeLine {
  readonly mode: string
  readonly name: string
  readonly oid: string
}

const SPACE = 0x20

/** The entries of a tree object: `<mode> <name>\0<20 bytes of id>`, one after another. */
export function* decodeTree(raw: Buffer): Generator<TreeLine> {
  for (let at = 0; at < raw.length; ) {
    const space = raw.indexOf(SPACE, at)
    const end = raw.indexOf(0, space)
    yield {
      mode: raw.toString('latin1', at, space),
      name: raw.toString('utf8', space + 1, end),
      oid: raw.toString('hex', end + 1, end + 21),
    }
    at = end + 21
  }
}
