import type { Prose } from '../prose.ts'
import { maskAttributes } from '../reading/maskAttributes.ts'
import { maskTemplates } from '../reading/maskTemplates.ts'
import { openPage } from '../reading/openPage.ts'
import type { HugoSettings } from './hugoSettings.ts'
import { markPairs, readTags } from './shortcodeTag.ts'

/** Shortcodes whose text is code; so is that of any with a language, as Docsy's tabs have one. */
const asCode = new Set(['highlight', 'mermaid', 'gist', 'math', 'katex'])

/**
 * The prose of a page of Hugo: shortcodes are blank, what stands in pairs of them is a container. Whether a template
 * renders the text of `{{< >}}` only the site knows, so that it is prose here; that of `highlight` is none.
 */
export function hugoProse(text: string, settings: HugoSettings): Prose {
  const page = openPage(text)
  const { mask } = page
  const tags = readTags(text)
  const code: { start: number; end: number }[] = []
  for (const { open, close } of markPairs(tags)) {
    const isCode = asCode.has(open.name) || /\slang\s?=/.test(text.slice(open.start, open.end))
    if (!isCode) mask.contain(open.start, close.end)
    else if (open.start >= (code.at(-1)?.end ?? 0)) code.push({ start: open.start, end: close.end })
  }
  let next = 0
  const outside = tags.filter(({ start }) => {
    while (next < code.length && code[next]!.end <= start) next += 1
    return next >= code.length || code[next]!.start > start
  })
  maskTemplates(text, mask, outside)
  for (const { start, end } of code) mask.blank(start, end)
  if (settings.titleAttributes || settings.blockAttributes) maskAttributes(page)
  return mask.read()
}
