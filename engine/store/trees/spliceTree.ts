/** What becomes of one name in a tree; null removes it. */
export interface TreeChange {
  readonly name: string
  readonly mode: string
  readonly oid: string | null
}

/**
 * The bytes of a tree with these changes. Names are compared as git sorts them:
 * byte by byte, a folder as if its name ended in `/`.
 */
export function spliceTree(raw: Buffer, changes: readonly TreeChange[]): Buffer {
  const wanted = changes.map((change) => ({ change, key: sortKey(change) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  const parts: Buffer[] = []
  const text = raw.toString('latin1')
  let copied = 0
  let at = 0
  for (const { change, key } of wanted) {
    let replaced = false
    while (at < text.length) {
      const space = text.indexOf(' ', at)
      const end = text.indexOf('\0', space)
      const here = text.slice(space + 1, end) + (text[at] === '4' ? '/' : '')
      if (here > key) break
      if (here === key) replaced = true
      if (replaced) break
      at = end + 21
    }
    parts.push(raw.subarray(copied, at))
    if (replaced) at = text.indexOf('\0', at) + 21
    copied = at
    if (change.oid !== null) parts.push(Buffer.from(`${change.mode} ${change.name}\0`), Buffer.from(change.oid, 'hex'))
  }
  parts.push(raw.subarray(copied))
  return Buffer.concat(parts)
}

function sortKey({ name, mode }: TreeChange): string {
  return Buffer.from(name).toString('latin1') + (mode === '40000' ? '/' : '')
}
