import type { Outline } from '../../documents/markdown/outline.ts'

/** The title a page gives itself: its first heading, if that is of the first level and the only one. */
export function pageTitle({ headings }: Outline): string | undefined {
  const [title, ...others] = headings.filter(({ depth }) => depth === 1)
  return others.length === 0 && title === headings[0] ? title?.text : undefined
}
