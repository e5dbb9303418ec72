import type { Heading } from '../../documents/markdown/outline.ts'
import type { Contents } from './contents.ts'

/** A level counts as listed when this share of its headings is. */
const share = 0.6

/** The headings a table of contents means to list: those below it, of the levels it lists. */
export function expectedHeadings(text: string, headings: readonly Heading[], contents: Contents): readonly Heading[] {
  const listed = new Set(contents.entries.map((entry) => entry.slug))
  const last = contents.entries.at(-1)?.line ?? 0
  const below = headings.filter(
    (heading) => (heading.line > last || listed.has(heading.slug)) && heading.text !== '' && !isOmitted(text, heading),
  )
  const levels = new Set<number>()
  for (const depth of [1, 2, 3, 4, 5, 6]) {
    const own = below.filter((heading) => heading.depth === depth)
    const known = own.filter((heading) => listed.has(heading.slug))
    if (known.length > 0 && known.length >= own.length * share) levels.add(depth)
  }
  return below.filter((heading) => levels.has(heading.depth))
}

/** `## Title <!-- omit in toc -->`, or the comment on the line above. */
function isOmitted(text: string, heading: Heading): boolean {
  const end = text.indexOf('\n', heading.start)
  const above = text.lastIndexOf('\n', heading.start - 2)
  return /<!--\s*(omit|no)[\s-]*(in|from)?[\s-]*toc\s*-->/i.test(text.slice(above + 1, end === -1 ? text.length : end))
}
