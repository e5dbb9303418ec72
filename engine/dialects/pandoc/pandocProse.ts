import type { Prose } from '../prose.ts'
import { maskAttributes } from '../reading/maskAttributes.ts'
import { maskColonFences } from '../reading/maskColonFences.ts'
import { maskTemplates } from '../reading/maskTemplates.ts'
import { openPage } from '../reading/openPage.ts'

const shortcode = /\{\{<[^<>{}\n]{1,1000}>\}\}/g

/** The prose of a page of Pandoc or Quarto. Sources: pandoc.org, "fenced_divs"; quarto.org, "Callout Blocks". */
export function pandocProse(text: string): Prose {
  const page = openPage(text)
  maskColonFences(page, { opens: (words) => /^(?:\{[^{}]*\}|[\w-]+)[ \t]*:*$/.test(words), anyLength: true })
  const found = [...text.matchAll(shortcode)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
  maskTemplates(text, page.mask, found)
  maskAttributes(page)
  return page.mask.read()
}
