import type { FilePath } from '../../documents/document.ts'
import type { Outline } from '../../documents/markdown/outline.ts'
import type { Piece } from './piece.ts'
import type { Work } from './work.ts'

const quotes = /[“"«`']([^”"»`'\n]{2,80})[”"»`']|\b(?:the|section) ([\p{Lu}][\p{L}\p{N} -]{1,60}?) section\b/gu

/**
 * The sections that a text names and that some pieces of a work would change; undefined where it names none that they
 * have.
 */
export function touchedSections(
  text: string,
  pieces: readonly Piece[],
  { cycle, view, world }: Work,
): readonly { readonly title: string; readonly path: FilePath }[] | undefined {
  const titles = [...text.matchAll(quotes)].map(([, quoted, title]) => (quoted ?? title ?? '').trim())
  const [old, fresh] = [world.outlines(cycle.snapshot), world.outlines(view)]
  const known = titles.flatMap((title) =>
    pieces.flatMap(({ path, before, after }) => {
      const was = before === undefined ? undefined : sectionText(before, old(path), title)
      if (was === undefined) return []
      const is = after === null ? undefined : sectionText(after, fresh(path), title)
      return [{ title, path, isTouched: is !== was }]
    }),
  )
  return known.length === 0 ? undefined : known.filter(({ isTouched }) => isTouched)
}

/** A section from its heading to the next of its level or above; undefined where no heading says that. */
function sectionText(text: string, { headings }: Outline, title: string): string | undefined {
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
