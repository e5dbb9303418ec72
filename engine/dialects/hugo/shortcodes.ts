import { markPairs, readTags } from './shortcodeTag.ts'
import type { ShortcodePair, ShortcodeTag } from './shortcodeTag.ts'

/** A page of Hugo after its shortcodes were taken out, as markdown is read. */
export interface Shortcodes {
  /** The page's own markdown; the text of `{{% %}}` pairs is part of it. */
  readonly body: string
  /** What stands in `{{< >}}` pairs, for their template to render or not. */
  readonly inner: readonly InnerText[]
  /** Names of all shortcodes that stand in the page. */
  readonly names: ReadonlySet<string>
}

export interface InnerText {
  readonly name: string
  readonly text: string
  /** Lines of the page before this text. */
  readonly before: number
}

/** What stands for a shortcode while markdown is read; letters, so that it begins and ends nothing. */
export const placeholder = 'HAHAHUGOSHORTCODE'

/**
 * Takes shortcodes out of a page. Source: gohugo.io, "Shortcodes": the text of `{{% %}}` is markdown of the page, the
 * text of `{{< >}}` is handed to the template, and a shortcode between comment marks is shown as it is written.
 */
export function readShortcodes(text: string): Shortcodes {
  const tags = readTags(text)
  const pairs = markPairs(tags)
  const names = new Set(tags.map(({ name }) => name))
  const inner: InnerText[] = []
  const outer = pairs.filter(({ open }) => open.form === '<')
  const inComment = commentsOf(text)
  for (const { open, close } of outer) {
    if (inComment(open.start)) continue
    const before = countLines(text, 0, open.end)
    inner.push({ name: open.name, text: text.slice(open.end, close.start), before })
  }
  return { body: layBody(text, tags, outer), inner: withoutNested(inner), names }
}

/**
 * The page with a placeholder for each `{{< >}}`, and with nothing for each `{{% %}}`; its lines keep their numbers.
 */
function layBody(text: string, tags: readonly ShortcodeTag[], outer: readonly ShortcodePair[]): string {
  const ends = new Map(outer.map(({ open, close }) => [open.start, close.end]))
  let body = ''
  let at = 0
  for (const tag of tags) {
    if (tag.start < at) continue
    const end = ends.get(tag.start) ?? tag.end
    const lines = '\n'.repeat(countLines(text, tag.start, end))
    body += text.slice(at, tag.start) + (tag.form === '<' ? placeholder : '') + lines
    at = end
  }
  return body + text.slice(at)
}

/** A pair's text without the pairs inside it: those stand in the list themselves. */
function withoutNested(inner: readonly InnerText[]): readonly InnerText[] {
  return inner.map((one) => ({ ...one, text: one.text.includes('{{<') ? readShortcodes(one.text).body : one.text }))
}

/** Tells for rising offsets whether they stand in an HTML comment. */
function commentsOf(text: string): (offset: number) => boolean {
  let start = text.indexOf('<!--')
  let end = start < 0 ? -1 : text.indexOf('-->', start)
  return (offset) => {
    while (start >= 0 && end >= 0 && end < offset) {
      start = text.indexOf('<!--', end)
      end = start < 0 ? -1 : text.indexOf('-->', start)
    }
    return start >= 0 && start < offset
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
