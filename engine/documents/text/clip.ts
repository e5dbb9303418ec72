/** What stands where the rest of a text was. It may not grow when fewer characters are missing. */
export type Mark = (missing: number) => string

/** The mark for a text of several lines, whose reader may have to know how much is missing. */
export const leftOut: Mark = (missing) => `\n[… ${missing} characters left out]`

const ellipsis: Mark = () => '…'

/** How far back the beginning of a character is looked for, in UTF-16 units. */
const reach = 64

/**
 * As much of a text as fits, with a mark where the rest was: never more than `room` UTF-16 units, the mark included,
 * and never a part of a character, be it of two units, with accents, or of several pictures. Where not even the mark
 * fits, nothing is left.
 */
export function clip(text: string, room: number, mark: Mark = ellipsis): string {
  if (text.length <= room) return text
  const end = room - mark(text.length).length
  if (end < 0) return ''
  const kept = text.slice(0, beginningOf(text, end)).trimEnd()
  return kept + mark(text.length - kept.length)
}

/** Where the character begins that a cut at this place would part; the place itself, if it would part none. */
function beginningOf(text: string, at: number): number {
  if (at === 0 || (isPlain(text, at - 1) && isPlain(text, at))) return at
  // A plain sign begins a character, so that what stands before it need not be looked at.
  let from = at - 1
  while (from > 0 && at - from < reach && !isPlain(text, from)) from--
  if (isLowHalf(text, from)) from--
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  return from + (segmenter.segment(text.slice(from, at + 2)).containing(at - from)?.index ?? 0)
}

/** A sign of ASCII, or a line feed: no character but itself, unless something follows that is not plain. */
function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code >= 0x20 && code < 0x7f) || code === 0x0a
}

function isLowHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000
}
