import type { OpenPage } from './openPage.ts'
import type { SourceLine } from './sourceLine.ts'
import { takeHtmlBlocks } from './takeHtmlBlocks.ts'

const marks = /^([ \t]{0,3})(#{1,6})(?=[ \t]|$)/

/**
 * Blanks the marks of headings in blocks of raw HTML, in which no line is a heading, however many blank lines stand
 * before it. Gives back the lines without those blocks.
 */
export function maskRawHtml({ lines, mask, inFence }: OpenPage, markdownInHtml: boolean): readonly SourceLine[] {
  const source = lines.map(({ text }, index) => ({ text, line: index }))
  const { lines: kept } = takeHtmlBlocks(source, markdownInHtml)
  for (const [index, { text, start }] of lines.entries()) {
    const match = kept[index]!.text === '' && !inFence(index) ? marks.exec(text) : null
    if (match) mask.blank(start, start + match[0].length)
  }
  return kept
}
