/** A shortcode as it is written, and where. */
export interface ShortcodeTag {
  readonly name: string
  readonly form: '<' | '%'
  readonly closing: boolean
  readonly selfClosing: boolean
  readonly start: number
  readonly end: number
}

/** A shortcode that opens and the one that closes it. */
export interface ShortcodePair {
  readonly open: ShortcodeTag
  readonly close: ShortcodeTag
}

const comment = { '<': ['{{</*', '*/>}}'], '%': ['{{%/*', '*/%}}'] } as const

/** The shortcodes of a text in order, without those between comment marks. */
export function readTags(text: string): readonly ShortcodeTag[] {
  const tags: ShortcodeTag[] = []
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at)) {
    const form = text[at + 2]
    if (form !== '<' && form !== '%') {
      at += 2
      continue
    }
    const [opened, closed] = comment[form]
    const commented = text.startsWith(opened, at)
    const end = commented ? text.indexOf(closed, at) : endOfTag(text, at + 3, form)
    if (end < 0) break
    const inside = text.slice(at + 3, end).trim()
    const after = end + (commented ? closed.length : 3)
    const name = /^\/?\s*([\w./-]+)/.exec(inside)?.[1]
    if (!commented && name !== undefined) {
      const closing = inside.startsWith('/')
      tags.push({ name, form, closing, selfClosing: inside.endsWith('/'), start: at, end: after })
    }
    at = after
  }
  return tags
}

/** Where `>}}` or `%}}` stands; a quoted argument may hold it. */
function endOfTag(text: string, from: number, form: '<' | '%'): number {
  return text.indexOf(form === '<' ? '>}}' : '%}}', from)
}

/** Which of them belong together, in the order of those that open. */
export function markPairs(tags: readonly ShortcodeTag[]): readonly ShortcodePair[] {
  const open: ShortcodeTag[] = []
  const places = new Map<string, number>()
  const pairs: ShortcodePair[] = []
  for (const tag of tags) {
    if (!tag.closing) {
      if (tag.selfClosing) continue
      open.push(tag)
      places.set(tag.name, (places.get(tag.name) ?? 0) + 1)
    } else if ((places.get(tag.name) ?? 0) > 0) {
      // Shortcodes without an end stand between: they are passed over.
      for (let last = open.pop(); last; last = open.pop()) {
        places.set(last.name, places.get(last.name)! - 1)
        if (last.name !== tag.name) continue
        pairs.push({ open: last, close: tag })
        break
      }
    }
  }
  return pairs.sort((one, other) => one.open.start - other.open.start)
}
