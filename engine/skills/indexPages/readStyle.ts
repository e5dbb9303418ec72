import type { Heading } from '../../documents/markdown/outline.ts'
import type { ContentsEntry } from './contentsEntry.ts'

/** How the lines of a table of contents are written. */
export interface ContentsStyle {
  readonly marker: string
  /** The indent for each level of heading. */
  readonly indents: ReadonlyMap<number, string>
}

/** The style its right lines share; undefined where they differ, or say other words than their headings. */
export function readStyle(entries: readonly ContentsEntry[], headings: readonly Heading[]): ContentsStyle | undefined {
  const bySlug = new Map(headings.map((heading) => [heading.slug, heading]))
  const indents = new Map<number, string>()
  const markers = new Set(entries.map((entry) => entry.marker))
  let right = 0
  let faithful = 0
  for (const entry of entries) {
    const heading = bySlug.get(entry.slug)
    if (!heading) continue
    right++
    if (bare(entry.text) === bare(heading.text)) faithful++
    if ((indents.get(heading.depth) ?? entry.indent) !== entry.indent) return undefined
    indents.set(heading.depth, entry.indent)
  }
  if (markers.size !== 1 || right < 2 || faithful < right * 0.8) return undefined
  return { marker: [...markers][0]!, indents }
}

function bare(text: string): string {
  return text.replace(/[`*_\\]/g, '').trim()
}
