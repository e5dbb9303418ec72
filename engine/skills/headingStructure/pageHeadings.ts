import type { Heading, Outline } from '../../documents/markdown/outline.ts'

/**
 * The headings that structure a page: not those quoted or inside lists, nor lines that a row of dashes made one by
 * accident.
 */
export function pageHeadings(text: string, { headings }: Outline): Heading[] {
  return headings.filter(({ start, end, column, style }) => {
    const indent = text.slice(start - column + 1, start)
    const lines = text.slice(start, end).trim().split('\n').length
    return /^\uFEFF?\s*$/.test(indent) && (style === 'atx' || lines === 2)
  })
}
