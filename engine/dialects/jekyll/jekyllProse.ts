import type { Prose } from '../prose.ts'
import type { Range } from '../reading/codeSpans.ts'
import { findInText } from '../reading/findInText.ts'
import { maskMarkdownHtml } from '../reading/maskMarkdownHtml.ts'
import { maskRawHtml } from '../reading/maskRawHtml.ts'
import { maskTemplates } from '../reading/maskTemplates.ts'
import { openPage } from '../reading/openPage.ts'
import type { OpenPage } from '../reading/openPage.ts'
import { readLiquid } from './liquidTag.ts'

/** Tags whose text is shown as code, or not at all. */
const dark = new Set(['comment', 'highlight'])
const list = /\{:[^{}\n]{0,500}\}|(?<=[ \t])\{#[A-Za-z_:][\w:.-]{0,200}\}(?=[ \t]*$)/gm
const extension = /^[ \t]{0,3}\{::(comment|nomarkdown|options)\b[^{}\n]{0,500}\}/
const extensionEnd = /\{:\/\w*\}/

/**
 * The prose of a page of Jekyll: without Liquid, comments, highlighted code and kramdown's attribute lists. Sources:
 * jekyllrb.com, "Liquid"; kramdown.gettalong.org, "Syntax".
 */
export function jekyllProse(text: string): Prose {
  const page = openPage(text)
  const { mask, blocks } = page
  const shown: Range[] = []
  let hidden: { name: string; start: number } | undefined
  for (const { name, start, end } of readLiquid(text)) {
    if (hidden === undefined && dark.has(name)) hidden = { name, start }
    else if (hidden === undefined) shown.push({ start, end })
    else if (name === `end${hidden.name}`) {
      mask.blank(hidden.start, end)
      hidden = undefined
    }
  }
  maskTemplates(text, mask, shown)
  maskExtensions(page)
  for (const { start, end } of findInText(text, blocks, list)) mask.blank(start, end)
  maskMarkdownHtml(page)
  maskRawHtml(page, true)
  return mask.read()
}

/** `{::comment}` to `{:/comment}`: comments, raw text and options. */
function maskExtensions({ lines, mask, inFence }: OpenPage): void {
  let from: number | undefined
  for (const [index, { text, start, end }] of lines.entries()) {
    if (from === undefined && !inFence(index) && extension.test(text)) {
      if (/^[^}]*\/\}/.test(text)) mask.blank(start, end)
      else from = start
    }
    if (from === undefined || !extensionEnd.test(text)) continue
    mask.blank(from, end)
    from = undefined
  }
}
