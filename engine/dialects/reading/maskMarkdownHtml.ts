import { readHtmlTags } from '../../documents/markdown/readHtmlTags.ts'
import { containerMark } from './containerMark.ts'
import { indentOf } from './indentOf.ts'
import type { OpenPage } from './openPage.ts'

/**
 * Blanks tags with `markdown` among their attributes: what stands in them is markdown, on the next line already.
 * Sources: python-markdown.github.io, "Markdown in HTML"; kramdown.gettalong.org, "HTML Blocks".
 */
export function maskMarkdownHtml({ text: page, lines, mask, inFence }: OpenPage): void {
  const open: { name: string; start: number; markdown: boolean }[] = []
  const counts = new Map<string, number>()
  for (const [index, { text, start, end }] of lines.entries()) {
    if (!/^[ \t>]*</.test(text) || inFence(index)) continue
    for (const tag of readHtmlTags(text)) {
      const from = start + tag.start
      if (!tag.closing) {
        const written = text.slice(tag.start, tag.end)
        if (written.endsWith('/>') || !written.endsWith('>')) continue
        const markdown = /\smarkdown(?=[\s=>])/.test(written) && !/\smarkdown\s{0,9}=\s{0,9}["']?0/.test(written)
        open.push({ name: tag.name, start: from, markdown })
        counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1)
        if (markdown) blankTag(index, from, start + tag.end)
      } else if ((counts.get(tag.name) ?? 0) > 0) {
        for (let last = open.pop(); last; last = open.pop()) {
          counts.set(last.name, counts.get(last.name)! - 1)
          if (last.name !== tag.name) continue
          if (last.markdown) {
            mask.blank(from, start + tag.end)
            mask.contain(last.start, Math.min(end, start + tag.end))
          }
          break
        }
      }
    }
  }

  function blankTag(index: number, from: number, to: number): void {
    mask.blank(from, to)
    const { start, end } = lines[index]!
    const before = page.slice(start, from)
    if (before.trim() !== '' || page.slice(to, end).trim() !== '') return
    let next = index + 1
    while (next < lines.length && lines[next]!.text.trim() === '') next += 1
    const indent = indentOf(lines[next]?.text ?? '') - indentOf(before)
    const entry = indent < 4 ? undefined : containerMark(to - from, indent)
    if (entry) mask.write(from, entry.text)
  }
}
