import type { Outline } from '../../documents/markdown/outline.ts'

/** The title a page gives itself: its first heading, if that is of the first level and the only one. */
export function pageTitle(outline: Outline): string | undefined {
  const titles = outline.headings.filter((heading) => heading.depth === 1)
  return titles.length === 1 && titles[0] === outline.headings[0] ? titles[0]!.text : undefined
}
