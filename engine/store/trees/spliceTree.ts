/** What becomes of one name in a tree; null removes it. */
export interface TreeChange {
  readonly name: string
  readonly mode: string
  readonly oid: string | null
}

const SPACE = 0x20
const FOUR = 0x34

/**
 * The bytes of a tree with these changes. Names are compared as git sorts them:
 * byte by byte, a folder as if its name ended in `/`.
 */
export function spliceTree(raw: Buffer, changes: readonly TreeChange[]): Buffer {
  const wanted = changes.map((change) => ({ change, key: sortKey(change) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const parts: Buffer[] = []
  let copied = 0
  let at = 0
  for (const { change, key } of wanted) {
    let replaced = false
    while (at < raw.length) {
      const space = raw.indexOf(SPACE, at)
      const end = raw.indexOf(0, space)
      const here = raw.toString('latin1', space + 1, end) + (raw[at] === FOUR ? '/' : '')
      if (here > key) break
      if (here === key) replaced = true
      if (replaced) break
      at = end + 21
    }
    parts.push(raw.subarray(copied, at))
    if (replaced) at = raw.indexOf(0, at) + 21
    copied = at
    if (change.oid !== null) parts.push(Buffer.from(`${change.mode} ${change.name}\0`), Buffer.from(change.oid, 'hex'))
  }
  parts.push(raw.subarray(copied))
  return Buffer.concat(parts)
}

function sortKey({ name, mode }: TreeChange): string {
  return Buffer.from(name).toString('latin1') + (mode === '40000' ? '/' : '')
}
