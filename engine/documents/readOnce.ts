import type { FilePath } from './document.ts'
import type { ReadDocument, Reading } from './reading.ts'

/** A reader that does not read a text again while it is the last it read at its path. */
export function readOnce(read: ReadDocument): ReadDocument {
  const known = new Map<FilePath, { readonly text: string; readonly reading: Reading }>()
  return (path, text) => {
    const last = known.get(path)
    if (last?.text === text) return last.reading
    const reading = read(path, text)
    known.set(path, { text, reading })
    return reading
  }
}
