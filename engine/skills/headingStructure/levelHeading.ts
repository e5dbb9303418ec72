import type { FilePath } from '../../documents/document.ts'
import type { Heading } from '../../documents/markdown/outline.ts'
import type { PageText } from '../reading/pageText.ts'
import { containerRanges } from './containerRanges.ts'
import type { Edit } from '../skill.ts'

/** A heading that structures its page, with what its level is judged and changed by. */
export interface LevelHeading extends Pick<Heading, 'depth' | 'text' | 'line' | 'column' | 'style'> {
  /** The anchor GitHub gives it. */
  readonly slug: string
  /** Its text without case, markup and numbers that differ between pages of one kind. */
  readonly title: string
  /** Where the marks stand that say its level; none where marks cannot say it. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** All that stands there, where that is no more than its marks. A heading of an image or HTML is not empty. */
  readonly bare?: string
}

/**
 * The headings that structure a page: not those quoted, inside lists or other blocks, nor lines that dashes made one
 * by accident.
 */
export function readLevelHeadings(page: PageText): readonly LevelHeading[] {
  const { text, outline } = page
  const isInside = insideContainers(page)
  return outline.headings.flatMap((heading) => {
    const { start, end, column, style, depth, line, slug } = heading
    const indent = text.slice(start - column + 1, start)
    const source = text.slice(start, end).trim()
    if (!/^\uFEFF?\s*$/.test(indent) || (style === 'setext' && source.split('\n').length !== 2)) return []
    if (isInside(start, column)) return []
    // A hook of the build fills it in.
    if (heading.text === '' && source.includes('<!--')) return []
    const told = { depth, text: heading.text, line, column, style, slug, title: titleKey(heading.text) }
    const marks = marksOf(text, heading)
    return [{ ...told, marks, ...(/^#+[ \t#]*$/.test(source) && { bare: source }) }]
  })
}

/** Whether a heading belongs to a block with titles of its own: a component, a tab, an admonition, a list item. */
function insideContainers(page: PageText): (offset: number, column: number) => boolean {
  const ranges = [...page.containers, ...containerRanges(page.prose)]
  return (offset, column) =>
    ranges.some(({ start, end }) => start <= offset && offset < end) || (column > 1 && !isOuter(page, offset))
}

/** Only an indented heading can be in a list item. */
function isOuter({ text, tame, tree }: PageText, offset: number): boolean {
  if (offset === 1 && text.startsWith('\uFEFF')) return true
  const covers = (start = 0, end = 0) => start <= offset && offset < end
  return (
    tame &&
    tree.children.some(
      ({ type, position }) => type === 'heading' && covers(position?.start.offset, position?.end.offset),
    )
  )
}

/** The edits that give a heading another level by its marks alone; undefined where marks cannot say it. */
export function changeLevel(path: FilePath, { style, marks }: LevelHeading, level: number): Edit[] | undefined {
  if (marks.length === 0 || (style === 'setext' && level > 2)) return undefined
  return marks.map(({ start, end }) => {
    const text = style === 'atx' ? '#'.repeat(level) : (level === 1 ? '=' : '-').repeat(end - start)
    return { path, start, end, text }
  })
}

function marksOf(text: string, { start, end, depth, style }: Heading): LevelHeading['marks'] {
  const source = text.slice(start, end)
  if (style === 'setext') {
    const line = /([=-]+)[ \t]*$/.exec(source)
    const from = start + (line?.index ?? 0)
    return line ? [{ start: from, end: from + (line[1]?.length ?? 0) }] : []
  }
  if (/^#+/.exec(source)?.[0].length !== depth) return []
  const marks = [{ start, end: start + depth }]
  if (/[ \t](#+)[ \t]*$/.exec(source)?.[1]?.length === depth) {
    const close = start + source.trimEnd().length
    marks.push({ start: close - depth, end: close })
  }
  return marks
}

function titleKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
