import type { Prose } from '../prose.ts'
import { findInText } from '../reading/findInText.ts'
import { openPage } from '../reading/openPage.ts'

const include = /\[!(?:INCLUDE|CODE-[\w-]{1,40})[ \t]{0,9}\[[^\]\n]{0,300}\]\([^()\n]{0,500}\)[ \t]{0,9}\]/gi
const embedded = /\[!(?:VIDEO|div|step-by-step)[^\]\n]{0,500}\]/gi
const alert = /^([ \t]*>[ \t]*)\[!(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING)\][ \t]*$/i
/** `:::image type="content" source="a.png":::` and `:::zone`, `:::row:::`, `:::moniker`. */
const extension = /^[ \t]{0,200}:::[ \t]*([a-z][\w-]{0,40})/
const extensionEnd = /^[ \t]{0,200}:::[ \t]*([a-z][\w-]{0,40})-end\b/
const tab = /^#{1,6}[ \t]+\[[^\]\n]{1,200}\]\(#tab\//
/** Three hyphens or asterisks end the tabs. */
const tabsEnd = /^[ \t]{0,3}(?:-{3,}|\*{3,})[ \t]*$/

/** The prose of a page of docfx. Sources: dotnet.github.io/docfx, "Markdown"; Microsoft Learn, "Markdown reference". */
export function docfxProse(text: string): Prose {
  const { lines, mask, blocks, inFence } = openPage(text)
  const open: { name: string; start: number }[] = []
  let tabStart: number | undefined
  const endTab = (end: number) => {
    if (tabStart !== undefined) mask.contain(tabStart, end)
    tabStart = undefined
  }
  for (const pattern of [include, embedded]) {
    for (const { start, end } of findInText(text, blocks, pattern)) mask.blank(start, end)
  }
  for (const [index, { text: line, start, end }] of lines.entries()) {
    if (inFence(index)) continue
    const marked = alert.exec(line)
    if (marked) mask.blank(start + marked[1]!.length, end)
    else if (tab.test(line)) {
      endTab(start)
      tabStart = start
      mask.blank(start, end)
    } else if (tabStart !== undefined && tabsEnd.test(line)) {
      endTab(end)
      mask.blank(start, end)
    } else if (extension.test(line)) {
      layExtension(line, start, end)
      mask.blank(start, end)
    }
  }
  endTab(text.length)
  return mask.read()

  function layExtension(line: string, start: number, end: number): void {
    const closed = extensionEnd.exec(line)?.[1]
    if (closed === undefined) open.push({ name: extension.exec(line)![1]!, start })
    else if (open.at(-1)?.name === closed) mask.contain(open.pop()!.start, end)
  }
}
