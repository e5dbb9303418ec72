import { readProse } from '../documents/text/prose.ts'
import { plainWords } from '../documents/text/words.ts'

/** Shorter passages are said by many. */
const shortest = 60
/**
 * Most passages of one text; a longer one is looked at less closely, and a whole sentence of another is still found.
 */
const most = 1000

/**
 * Every passage of a markdown text that stands neither in a quotation nor in a code block, as plain words; they
 * overlap.
 */
export function passagesOf(markdown: string): readonly string[] {
  const words = plainWords(unquoted(markdown)).split(' ')
  const step = Math.ceil(words.length / most)
  const passages = new Set<string>()
  for (let from = 0; from < words.length; from += step) {
    let to = from
    for (let length = -1; length < shortest && to < words.length; to++) length += 1 + (words[to]?.length ?? 0)
    const passage = words.slice(from, to).join(' ')
    if (passage.length < shortest) break
    passages.add(passage)
  }
  return [...passages]
}

function unquoted(markdown: string): string {
  return readProse(markdown)
    .lines.filter(({ text, code }) => !code && !/^ {0,3}>/.test(text))
    .map(({ text }) => text)
    .join('\n')
}
