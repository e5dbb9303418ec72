import type { OpenPage } from './openPage.ts'

const colons = /^([ \t>]{0,200}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?)(:{3,})[ \t]*(.*)$/

/** A container between lines of colons. */
export interface ColonFence {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** How one tool reads lines of colons. */
export interface ColonRules {
  /** What opens a container, by what stands behind the colons; others are left as text. */
  readonly opens: (words: string) => boolean
  /** A line of colons closes whatever was opened last, however many there are. */
  readonly anyLength?: boolean
}

/**
 * Blanks the lines that open and close containers of colons; a title that holds a link stays. Sources:
 * docusaurus.io, "Admonitions"; vitepress.dev, "Custom Containers"; pandoc.org, "fenced_divs".
 */
export function maskColonFences(
  { text: page, lines, mask, inFence }: OpenPage,
  { opens, anyLength = false }: ColonRules,
): readonly ColonFence[] {
  const open: { length: number; name: string; start: number }[] = []
  const found: ColonFence[] = []
  for (const [index, { text, start, end }] of lines.entries()) {
    const match = inFence(index) || !text.includes(':::') ? null : colons.exec(text)
    if (!match) continue
    const [, before = '', run = '', rest = ''] = match
    const words = rest.trim()
    const from = start + before.length
    if (words === '' || /^:+$/.test(words)) {
      const last = open.at(-1)
      if (!last || (!anyLength && run.length < last.length)) continue
      open.pop()
      mask.contain(last.start, end)
      mask.blank(from, end)
      found.push({ name: last.name, start: last.start, end })
    } else if (opens(words)) {
      const name = /^\{?\.?([\w-]*)/.exec(words)?.[1] ?? ''
      open.push({ length: run.length, name, start })
      layTitle(words, from, end)
    }
  }
  return found

  /** Docusaurus and Starlight write the title in brackets, VitePress behind the name. */
  function layTitle(words: string, from: number, end: number): void {
    mask.blank(from, end)
    const [before = '', bracket] = /^[\w-]*(?:(\[)|[ \t]+)/.exec(words) ?? []
    const title = words.slice(before.length, bracket ? words.lastIndexOf(']') : undefined)
    if (!title.includes('](')) return
    const at = page.indexOf(words, from) + before.length
    mask.write(at, title)
  }
}
