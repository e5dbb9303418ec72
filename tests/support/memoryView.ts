import { createHash } from 'node:crypto'
import type { View } from '../../engine/documents/view.ts'

/** A view over texts in memory, without collections. */
export function memoryView(files: ReadonlyMap<string, string>): View {
  const paths = [...files.keys()].sort((a, b) => (Buffer.compare(Buffer.from(a), Buffer.from(b))))
  const folders = new Set<string>([''])
  for (const path of paths) {
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) folders.add(path.slice(0, cut))
  }
  const blob = (path: string) => {
    const text = files.get(path)
    if (text === undefined) return undefined
    const bytes = Buffer.from(text)
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  }
  return {
    head: '0'.repeat(40),
    document: () => undefined,
    of: () => [],
    find: () => undefined,
    text: (path) => files.get(path),
    blob,
    has: (path) => files.has(path),
    hasFolder: (path) => folders.has(path),
    files: (under) => (under === '' ? paths : paths.filter((path) => path === under || path.startsWith(`${under}/`))),
    problems: [],
  }
}
