import type { Prose } from '../prose.ts'
import { maskAttributes } from '../reading/maskAttributes.ts'
import { openPage } from '../reading/openPage.ts'

const helper = /(?<!\\)\{\{\s{0,9}#[^{}\n]{1,1000}\}\}/g

/** The prose of a chapter: without what is taken in and attributes of headings. Source: rust-lang.github.io/mdBook. */
export function mdbookProse(text: string): Prose {
  const page = openPage(text)
  for (const { 0: written, index } of text.matchAll(helper)) page.mask.blank(index, index + written.length)
  maskAttributes(page)
  return page.mask.read()
}
