import type { Prose } from '../prose.ts'
import { maskColonFences } from './maskColonFences.ts'
import { maskMdx } from './maskMdx.ts'
import { openMask } from './mask.ts'
import { openPage } from './openPage.ts'

/** The prose of a page of MDX, or of markdown where `mdx` is false, with admonitions between colons. */
export function mdxProse(text: string, { mdx = true, admonitions = true } = {}): Prose {
  const mask = openMask(text)
  if (mdx) maskMdx(text, mask)
  const page = openPage(text, mask)
  if (admonitions) maskColonFences(page, { opens: (words) => /^[a-z]/i.test(words) })
  return mask.read()
}
