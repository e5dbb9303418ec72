import type { Prose } from '../prose.ts'
import { findInText } from '../reading/findInText.ts'
import { maskAttributes } from '../reading/maskAttributes.ts'
import { maskColonFences } from '../reading/maskColonFences.ts'
import { maskTagBlocks } from '../reading/maskTagBlocks.ts'
import { openPage } from '../reading/openPage.ts'

const interpolation = /\{\{[^{}\n]{0,2000}\}\}/g
const include = /<!--\s{0,20}@include:[^\n>]{1,500}-->/g
const snippet = /^[ \t]*<<<[ \t]*\S/

/** The prose of a page of VitePress. Sources: vitepress.dev, "Markdown Extensions" and "Using Vue in Markdown". */
export function vitepressProse(text: string): Prose {
  const page = openPage(text)
  const { mask, blocks, lines, inFence } = page
  maskTagBlocks(page, ['script', 'style'])
  maskColonFences(page, { opens: (words) => /^[a-z]/i.test(words) })
  for (const { start, end } of findInText(text, blocks, interpolation)) mask.blank(start, end)
  for (const { start, end } of findInText(text, blocks, include)) mask.blank(start, end)
  for (const [index, line] of lines.entries()) {
    if (!inFence(index) && snippet.test(line.text)) mask.blank(line.start, line.end)
  }
  maskAttributes(page)
  return mask.read()
}
