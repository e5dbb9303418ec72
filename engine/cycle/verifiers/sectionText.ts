import type { Outline } from '../../documents/markdown/outline.ts'

/**
 * A section from its heading to the next of its level or above, without blank lines around it; undefined where no
 * heading says that.
 */
export function sectionText(text: string, { headings }: Outline, title: string): string | undefined {
  const wanted = title
    .replace(/^#+\s*/, '')
    .trim()
    .toLowerCase()
  const start = headings.findIndex((heading) => heading.text.trim().toLowerCase() === wanted)
  const heading = headings[start]
  if (!heading) return undefined
  const next = headings.slice(start + 1).find(({ depth }) => depth <= heading.depth)
  return text.slice(heading.start, next?.start ?? text.length).trim()
}
