import type { FilePath } from '../../documents/document.ts'
import type { View } from '../../documents/view.ts'
import type { Hit, Scan } from './hit.ts'

/** What a word counts where it says what the page is about. */
const weight = { path: 8, title: 6 }

/** Counts words in pages, in the order given, until the time is over; lets others run in between. */
export async function scanPages(
  view: View,
  paths: readonly FilePath[],
  words: readonly string[],
  limits: { readonly milliseconds: number; readonly signal: AbortSignal },
): Promise<Scan> {
  const end = performance.now() + limits.milliseconds
  const hits: Hit[] = []
  let read = 0
  for (const path of paths) {
    if (performance.now() > end) break
    const text = view.text(path)?.toLowerCase() ?? ''
    const title = /^(?:title:|#) ?(.*)$/m.exec(text)?.[1] ?? ''
    const counts = words.map(
      (word) =>
        countOf(text, word) +
        (path.toLowerCase().includes(word) ? weight.path : 0) +
        (title.includes(word) ? weight.title : 0),
    )
    if (counts.some((count) => count > 0)) hits.push({ path, counts, length: text.length })
    if (++read % 50 === 0) {
      await new Promise((resolve) => setImmediate(resolve))
      limits.signal.throwIfAborted()
    }
  }
  return { hits, read, of: paths.length }
}

/** How often a word stands in a text; more than a few times says nothing more. */
function countOf(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at >= 0 && count < 20; at = text.indexOf(word, at + word.length)) count += 1
  return count
}
