/** A line of a page, and where it stands. */
export interface PageLine {
  readonly text: string
  readonly start: number
  /** Without the line end. */
  readonly end: number
}

/** The lines of a text from an offset on, whatever ends them. */
export function pageLines(text: string, from = 0): readonly PageLine[] {
  const lines: PageLine[] = []
  const ending = /\r\n|\n|\r/g
  ending.lastIndex = from
  let start = from
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index })
    start = match.index + match[0].length
  }
  lines.push({ text: text.slice(start), start, end: text.length })
  return lines
}
