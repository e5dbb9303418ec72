import type { Prose } from '../prose.ts'
import { findInText } from '../reading/findInText.ts'
import { openPage } from '../reading/openPage.ts'

/** The prose of a note of Obsidian: without what stands between `%%`. Source: help.obsidian.md, "Comments". */
export function obsidianProse(text: string): Prose {
  const { mask, blocks } = openPage(text)
  let from: number | undefined
  for (const { start, end } of findInText(text, blocks, /%%/g)) {
    if (from === undefined) from = start
    else {
      mask.blank(from, end)
      from = undefined
    }
  }
  return mask.read()
}
