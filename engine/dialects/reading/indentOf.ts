/** How many columns of blanks begin a line; a tab goes on to the next column that four divides. */
export function indentOf(line: string): number {
  let column = 0
  for (let at = 0; at < line.length; at++) {
    if (line[at] === ' ') column += 1
    else if (line[at] === '\t') column += 4 - (column % 4)
    else break
  }
  return column
}
