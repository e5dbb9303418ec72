import { stripVTControlCharacters } from 'node:util'

/** How wide something is in a terminal. */
export type Columns = number

/** Characters that take two columns: East Asian scripts and pictures. */
const wide = new RegExp(
  String.raw`[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]` +
    String.raw`|\p{Emoji_Presentation}`,
  'u',
)
const none = /\p{Mark}|\u200d|\ufe0f/u

/** How many columns a line takes in a terminal. */
export function widthOf(line: string): Columns {
  let width = 0
  for (const character of stripVTControlCharacters(line))
    width += none.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** One line of text that fits into so many columns; what is cut off is marked. */
export function clip(text: string, columns: Columns): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (widthOf(line) <= columns) return line
  let kept = ''
  for (const character of line) {
    if (widthOf(kept + character) > columns - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** Every line of a text two columns further in; empty lines stay empty. */
export function indent(text: string, by = '  '): string {
  return text.replace(/^(?=.)/gm, by)
}

/** Rows of cells as lines, each column as wide as its widest cell. */
export function alignRows(rows: readonly (readonly string[])[], gap = '  '): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, column === row.length - 1 ? 0 : (widths[column] ?? 0)))
      .join(gap)
      .trimEnd(),
  )
}

function pad(cell: string, width: Columns): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)))
}
